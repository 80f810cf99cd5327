import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { decodeBarcode, loadDecoder } from "../../../components/ward/decode-barcode.ts";
import { writeSampleLabels } from "../../../lib/cli/sample-labels.ts";
import { matchWristband } from "../../../lib/label/match-wristband.ts";
import { parseScan, type Scan } from "../../../lib/label/parse-scan.ts";
import { photograph, toRgba } from "../label/photograph.ts";

const program = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");

/** The printed drawing back into modules, and through the decoder. */
async function readDrawing(svg: string): Promise<string> {
  const [, width = "", height = ""] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  const isLinear = svg.includes(`v${height}h`);
  const code = { width: Number(width), height: isLinear ? 1 : Number(height), dark: new Uint8Array(+width * +height) };
  for (const [, x, y] of svg.matchAll(/M(\d+) (\d+)h1/g)) code.dark[Number(y) * code.width + Number(x)] = 1;
  const view = { modulePx: 3, barPx: 100, turn: 0, tilt: [0, 0] as [number, number], bend: 0, cover: undefined };
  return (await decodeBarcode(toRgba(photograph(code, view))))?.text ?? "";
}

test("every code on the sheet reads as what is printed beside it; one wristband is of no one", async () => {
  await loadDecoder({ bytes: new Uint8Array(readFileSync(program)).buffer });
  const folder = mkdtempSync(join(tmpdir(), "labels-"));
  const file = join(folder, "sample-labels.html");
  await writeSampleLabels(file);
  const html = readFileSync(file, "utf8");
  rmSync(folder, { recursive: true });
  expect(html).not.toMatch(/<script|<link|src=|url\(/);

  const labels: Scan[] = [];
  const wristbands: Scan[] = [];
  for (const figure of html.split("<figure>").slice(1)) {
    const [name, hospitalNo, episodeNo] = [...figure.matchAll(/<dd>(.*?)<\/dd>/g)].map(([, text]) => text);
    const [whole = "", alone] = await Promise.all((figure.match(/<svg.*?<\/svg>/g) ?? []).map(readDrawing));
    expect(whole).toBe(`${name}|${hospitalNo}|${episodeNo}`);
    expect(alone).toBe(alone === undefined ? undefined : hospitalNo);
    (alone === undefined ? labels : wristbands).push(parseScan(whole));
  }
  const matches = wristbands.map(
    (band) =>
      labels.filter((scan) => scan.kind === "label" && matchWristband(scan.label, "scanned", band).kind === "match")
        .length,
  );
  expect(matches).toEqual([1, 1, 1, 0]);
});
