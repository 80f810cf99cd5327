import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as harfbuzz from "harfbuzzjs";
import { openWebFont } from "./web-font-cutter.ts";

/** Change it whenever this file or the cutter would write other bytes from the same fonts. */
const RECIPE = 1;
const CODE_POINTS_A_SLICE = 400;

const require = createRequire(import.meta.url);
const ROOT = join(import.meta.dirname, "../..");
const WEIGHTS = [
  { weight: 400, file: "@expo-google-fonts/noto-sans-hk/400Regular/NotoSansHK_400Regular.ttf" },
  { weight: 700, file: "@expo-google-fonts/noto-sans-hk/700Bold/NotoSansHK_700Bold.ttf" },
];

/** Everything that the program itself can show: interface, leaflets, declaration, dates. */
const CORE_SOURCES = ["lib/messages", "lib/leaflet/texts", "lib/consent/declaration.ts", "lib/hong-kong-time.ts"];
const CORE_EXTRAS = "年月日（）星期一二三四五六，。、：；？！「」『』《》—…‘’“”·／％・　→←↓✓×−–";

/**
 * Writes public/fonts: one core file a weight, preloaded by the layouts; slices of the whole font for
 * everything else, which in practice is patients' names; and slices.css, a family of its own that comes
 * after the core's. Work whose inputs have not changed is left alone: a changed word costs a second, a
 * changed font less than a minute.
 */
export async function makeWebFonts(target = join(ROOT, "public/fonts")): Promise<void> {
  mkdirSync(target, { recursive: true });
  const core = coreCodePoints();
  const slices: string[] = [];
  for (const { weight, file } of WEIGHTS) {
    const font = readFileSync(require.resolve(file));
    slices.push(...(await makeSlices(target, weight, font)));
    await makeCore(target, weight, font, core);
  }
  writeFileSync(join(target, "slices.css"), slices.join(""));
}

async function makeCore(target: string, weight: number, font: Uint8Array, core: number[]): Promise<void> {
  const name = `core-${weight}`;
  const stamp = sha256(font, String(RECIPE), core.join());
  if (stampOf(target, name) === stamp) return;
  const cut = await openWebFont(font);
  writeFileSync(join(target, `${name}.woff2`), await cut(core));
  setStamp(target, name, stamp);
}

async function makeSlices(target: string, weight: number, font: Uint8Array): Promise<string[]> {
  const stamp = sha256(font, String(RECIPE), String(CODE_POINTS_A_SLICE));
  const prefix = `slice-${weight}-`;
  const slices = slicesOf(font).map((codePoints, index) => ({
    codePoints,
    file: `${prefix}${index}.${stamp.slice(0, 12)}.woff2`,
  }));
  if (stampOf(target, `slices-${weight}`) !== stamp) {
    for (const old of readdirSync(target)) if (old.startsWith(prefix)) rmSync(join(target, old));
    const cut = await openWebFont(font);
    for (const { file, codePoints } of slices) writeFileSync(join(target, file), await cut(codePoints));
    setStamp(target, `slices-${weight}`, stamp);
  }
  return slices.map(({ file, codePoints }) =>
    fontFace(weight, file, `U+${hex(codePoints[0])}-${hex(codePoints.at(-1))}`),
  );
}

function coreCodePoints(): number[] {
  const texts = CORE_SOURCES.flatMap((source) => textsUnder(join(ROOT, source)));
  const found = new Set([...texts.join(""), ...CORE_EXTRAS].map((character) => character.codePointAt(0) ?? 0));
  for (let code = 0x20; code < 0x180; code += 1) found.add(code);
  return [...found].filter((code) => code >= 0x20 && !(code > 0x7e && code < 0xa0)).sort((a, b) => a - b);
}

function textsUnder(path: string): string[] {
  if (/\.(json|ts)$/.test(path)) return [readFileSync(path, "utf8")];
  return readdirSync(path).flatMap((name) => (name.endsWith(".ts") ? [] : textsUnder(join(path, name))));
}

function slicesOf(font: Uint8Array): number[][] {
  const face = new harfbuzz.Face(new harfbuzz.Blob(new Uint8Array(font)));
  const all = [...face.collectUnicodes()].filter((code) => code >= 0x20).sort((a, b) => a - b);
  return Array.from({ length: Math.ceil(all.length / CODE_POINTS_A_SLICE) }, (_, index) =>
    all.slice(index * CODE_POINTS_A_SLICE, (index + 1) * CODE_POINTS_A_SLICE),
  );
}

function fontFace(weight: number, file: string, range: string): string {
  return `@font-face{font-family:"Noto Sans HK Slices";font-weight:${weight};font-display:swap;src:url(/fonts/${file}) format("woff2");unicode-range:${range}}\n`;
}

function hex(code: number | undefined): string {
  return (code ?? 0).toString(16);
}

function sha256(...parts: (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}

function stampOf(target: string, name: string): string | undefined {
  const path = join(target, `${name}.stamp`);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function setStamp(target: string, name: string, stamp: string): void {
  writeFileSync(join(target, `${name}.stamp`), stamp);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await makeWebFonts();
