import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as harfbuzz from "harfbuzzjs";
import { openWebFont } from "./web-font-cutter.ts";

/** Change it whenever this file or the cutter would write other bytes from the same fonts. */
const RECIPE = 2;
const CODE_POINTS_A_SLICE = 400;
const LATIN = "Noto Sans HK Latin";

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
 * Writes public/fonts, in the order in which the pages look a character up:
 * - latin.js has letters, digits and punctuation inside itself and adds them before anything is laid out; a font that a
 *   style sheet names, even one inside it, may come a frame later. A device's own Han characters are one em wide, as
 *   Noto's are, and so is this font's sign for a missing glyph: whatever the core file replaces, no line changes.
 *   latin.css is for a browser without scripts.
 * - core files, one a weight, preloaded by the layouts: everything else that the program itself can show.
 * - slices of the whole font, which in practice is patients' names, and slices.css, a family of its own.
 *
 * Work whose inputs have not changed is left alone: a changed word costs a second, a changed font less than a minute.
 */
export async function makeWebFonts(target = join(ROOT, "public/fonts")): Promise<void> {
  mkdirSync(target, { recursive: true });
  const { latin, core } = ownCodePoints();
  const inline: string[] = [];
  const latinFaces: string[] = [];
  const sliceFaces: string[] = [];
  for (const { weight, file } of WEIGHTS) {
    const font = readFileSync(require.resolve(file));
    sliceFaces.push(...(await makeSlices(target, weight, font)));
    await makeFile(target, `core-${weight}`, font, core);
    const letters = await makeFile(target, `latin-${weight}`, font, latin);
    latinFaces.push(fontFace(LATIN, weight, `latin-${weight}.woff2`));
    inline.push(`[${weight},"${letters.toString("base64")}"]`);
  }
  writeFileSync(join(target, "latin.js"), addFaces(inline));
  writeFileSync(join(target, "latin.css"), latinFaces.join(""));
  writeFileSync(join(target, "slices.css"), sliceFaces.join(""));
}

function addFaces(inline: string[]): string {
  return `for(const [weight,font] of [${inline}])document.fonts.add(new FontFace("${LATIN}",Uint8Array.from(atob(font),(sign)=>sign.charCodeAt(0)),{weight}));\n`;
}

async function makeFile(target: string, name: string, font: Uint8Array, codePoints: number[]): Promise<Buffer> {
  const path = join(target, `${name}.woff2`);
  const stamp = sha256(font, String(RECIPE), codePoints.join());
  if (stampOf(target, name) !== stamp) {
    const cut = await openWebFont(font);
    writeFileSync(path, await cut(codePoints));
    setStamp(target, name, stamp);
  }
  return readFileSync(path);
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
    fontFace("Noto Sans HK Slices", weight, file, `U+${hex(codePoints[0])}-${hex(codePoints.at(-1))}`),
  );
}

/** What the program itself can show: Han characters and rare letters in `core`, all the rest in `latin`. */
function ownCodePoints(): { latin: number[]; core: number[] } {
  const texts = CORE_SOURCES.flatMap((source) => textsUnder(join(ROOT, source)));
  const found = new Set([...texts.join(""), ...CORE_EXTRAS].map((character) => character.codePointAt(0) ?? 0));
  for (let code = 0x20; code < 0x7f; code += 1) found.add(code);
  const shown = [...found].filter((code) => code >= 0x20 && !(code > 0x7e && code < 0xa0)).sort((a, b) => a - b);
  const isHan = (code: number) => /\p{Script=Han}/u.test(String.fromCodePoint(code));
  const latin = shown.filter((code) => !isHan(code));
  const rareLetters = Array.from({ length: 0x180 - 0xa0 }, (_, index) => 0xa0 + index);
  return { latin, core: [...rareLetters.filter((code) => !found.has(code)), ...shown.filter(isHan)] };
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

function fontFace(family: string, weight: number, file: string, range?: string): string {
  const only = range ? `;unicode-range:${range}` : "";
  return `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;src:url(/fonts/${file}) format("woff2")${only}}\n`;
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
