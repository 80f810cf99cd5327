import { writeFileSync } from "node:fs";
import { displayName, type PatientLabel } from "../label/patient-label.ts";
import { type BarcodeKind, type BarcodeModules, writeBarcode } from "./write-barcode.ts";

type Sample = { caption: string; kinds: BarcodeKind[]; label: PatientLabel };

/** New to the demo, then those whose leaflet it has unfinished. */
const PATIENTS: PatientLabel[] = [
  { nameLatin: "NG, Siu Fung", nameChinese: "吳少峰", hospitalNo: "H2605127", episodeNo: "E26091401" },
  { nameLatin: "AU YEUNG, Lok Yiu", nameChinese: "歐陽樂瑤", hospitalNo: "H2605163", episodeNo: "E26091408" },
  { nameLatin: "O'BRIEN, Síle", nameChinese: "", hospitalNo: "H2605201", episodeNo: "E26091415" },
  { nameLatin: "HO, Sau Lan", nameChinese: "何秀蘭", hospitalNo: "H2604655", episodeNo: "E26091066" },
];

/** Writes one printable page of sample labels and wristbands, complete in itself. */
export async function writeSampleLabels(file: string): Promise<void> {
  const labels = PATIENTS.map((label): Sample => ({ caption: "標籤 Label", kinds: ["QRCode"], label }));
  const bands = PATIENTS.slice(0, 3).map(
    (label): Sample => ({ caption: "手帶 Wristband", kinds: ["DataMatrix", "Code128"], label }),
  );
  const samples = [...labels, ...bands, oneCharacterOff(PATIENTS[0])];
  const boxes = await Promise.all(samples.map(box));
  writeFileSync(file, page(boxes.join("")));
}

function oneCharacterOff(label: PatientLabel | undefined): Sample {
  if (!label) throw new Error("There is no sample patient");
  const hospitalNo = `${label.hospitalNo.slice(0, -1)}1`;
  return {
    caption: `手帶，Hospital No 與標籤相差一個字（${label.hospitalNo}），必須被拒 · Wristband one character off: must be refused`,
    kinds: ["DataMatrix", "Code128"],
    label: { ...label, hospitalNo },
  };
}

async function box({ caption, kinds, label }: Sample): Promise<string> {
  const text = [displayName(label), label.hospitalNo, label.episodeNo].join("|");
  const codes = await Promise.all(
    kinds.map(async (kind) => svg(await writeBarcode(kind === "Code128" ? label.hospitalNo : text, kind))),
  );
  const rows = [
    ["Patient Name:", displayName(label)],
    ["Hospital No:", label.hospitalNo],
    ["Episode No:", label.episodeNo],
  ].map(([term, value = ""]) => `<dt>${term}</dt><dd>${escaped(value)}</dd>`);
  return `<figure><figcaption>${escaped(caption)}</figcaption><div class="box${kinds.length > 1 ? " band" : ""}"><dl>${rows.join("")}</dl><div class="codes">${codes.join("")}</div></div></figure>`;
}

/** Half a millimetre a module is read from a hand's length. */
function svg({ width, height, dark }: BarcodeModules): string {
  const bars = height === 1 ? 24 : height;
  const squares = [...dark].flatMap((isDark, at) =>
    isDark ? [`M${at % width} ${Math.floor(at / width)}h1v${height === 1 ? bars : 1}h-1z`] : [],
  );
  const size = `width="${(width * MODULE_MM).toFixed(2)}mm" height="${(bars * MODULE_MM).toFixed(2)}mm"`;
  return `<svg ${size} viewBox="0 0 ${width} ${bars}" shape-rendering="crispEdges" aria-hidden="true"><path d="${squares.join("")}"/></svg>`;
}

const MODULE_MM = 0.5;

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

function page(boxes: string): string {
  return `<!doctype html>
<html lang="zh-HK">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Sample labels 樣本標籤</title>
<style>
@page { size: A4; margin: 12mm; }
body { margin: 0 auto; max-width: 186mm; padding: 4mm; color: #16191d; background: #fff; font: 11pt/1.4 "Noto Sans HK", "PingFang HK", sans-serif; }
h1 { margin: 0 0 1mm; font-size: 15pt; }
p { margin: 0 0 4mm; color: #4a5058; }
main { display: grid; grid-template-columns: 1fr 1fr; gap: 5mm; }
figure { margin: 0; break-inside: avoid; display: flex; flex-direction: column; }
figcaption { margin-bottom: 1mm; font-size: 9.5pt; font-weight: 700; }
.box { display: flex; flex: 1; gap: 2mm; align-items: center; justify-content: space-between; padding: 3mm 4mm; border: 0.6mm solid #16191d; border-radius: 1mm; }
.band { flex-direction: column; align-items: flex-start; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 0 3mm; margin: 0; }
dt { font-size: 9.5pt; color: #4a5058; }
dd { margin: 0; font-weight: 700; word-break: keep-all; }
.codes { display: flex; flex-wrap: wrap; gap: 8mm; align-items: center; padding: 2mm; }
svg { display: block; fill: #000; }
@media (max-width: 600px) { main { grid-template-columns: 1fr; } }
</style>
<h1>樣本標籤和手帶 · Sample labels and wristbands</h1>
<p>虛構病人，只供示範。All patients are invented. Print at 100%, or hold the screen up to the camera.</p>
<main>${boxes}</main>
</html>
`;
}
