import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadFonts } from "../../lib/pdf/fonts.ts";
import { readFontFiles } from "../../lib/store/font-files.ts";
import { loadLeaflets } from "../../lib/store/load-leaflets.ts";
import { missingTool } from "../tools.ts";
import { complaints } from "./other-readers.ts";
import { sampleDocuments } from "./sample-documents.ts";
import { validatePdfs } from "./validate-pdfs.ts";

const { values } = parseArgs({
  options: { documents: { type: "string", default: "200" }, seed: { type: "string", default: "1" } },
});
const [count, seed] = [Number(values.documents), Number(values.seed)];
const [leaflet] = loadLeaflets(join(import.meta.dirname, "../../lib/leaflet/texts")).current();
if (!leaflet) throw new Error("no leaflet is published");
const files = sampleDocuments(leaflet, await loadFonts(readFontFiles()), { count, seed });
const verdicts = await validatePdfs(files);
const faulty = verdicts.filter((verdict) => !verdict.isCompliant);
for (const verdict of faulty) process.stdout.write(`${JSON.stringify(verdict)}\n`);
const missing = missingTool(["poppler", "qpdf"]);
const spoken = missing ? [`not run: this machine has no ${missing}`] : complaints(files);
for (const one of spoken) process.stdout.write(`${one}\n`);
const checks = verdicts.reduce((sum, verdict) => sum + verdict.checks, 0);
process.stdout.write(
  `${JSON.stringify({ documents: files.size, seed, verdicts: verdicts.length, checks, faulty: faulty.length, complaints: spoken.length })}\n`,
);
if (faulty.length + spoken.length > 0) process.exitCode = 1;
