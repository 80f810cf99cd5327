import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { type PatientLabel, patientLabelSchema } from "../label/patient-label.ts";
import { splitName } from "../label/split-name.ts";
import { composeConsentDocument } from "../pdf/consent-document.ts";
import { loadFonts } from "../pdf/fonts.ts";
import { wholeFile } from "../pdf/pdf-file.ts";
import { readFontFiles } from "../store/font-files.ts";
import { loadLeaflets } from "../store/load-leaflets.ts";
import { sampleRecord } from "./sample-record.ts";
import { SAMPLE_SIGNINGS, type SampleSigningName } from "./sample-signings.ts";

const USAGE =
  "npx tsx lib/cli/sample-pdf.ts --out FILE [--name NAME] [--hospital-no X] [--episode-no Y] [--signatories COMBINATION]";
const LEAFLETS = join(import.meta.dirname, "../leaflet/texts");

const PROBLEMS: Record<string, string> = {
  nameTooLong: "--name is too long: at most 100 Latin and 30 Chinese characters",
  nameMissing: "--name is empty",
  unreadable: "an argument holds a control character",
  hospitalNoMissing: "--hospital-no is empty",
  episodeNoMissing: "--episode-no is empty",
  numberTooLong: "--hospital-no and --episode-no take at most 30 characters",
};

/** Writes one signed and completed sample of the first leaflet. Returns the process's exit code. */
export async function makeSamplePdf(args: string[]): Promise<number> {
  try {
    const { out, label, signatories } = readArguments(args);
    const [leaflet] = loadLeaflets(LEAFLETS).current();
    if (!leaflet) throw new Error("no leaflet is published");
    const fonts = await loadFonts(readFontFiles());
    const consent = sampleRecord(leaflet, label, SAMPLE_SIGNINGS[signatories]);
    write(out, wholeFile(composeConsentDocument({ leaflet, consent, fonts })));
    return 0;
  } catch (error) {
    const [line] = (error instanceof Error ? error.message : String(error)).split("\n");
    process.stderr.write(`sample-pdf: ${line}\n`);
    return 1;
  }
}

function readArguments(args: string[]): { out: string; label: PatientLabel; signatories: SampleSigningName } {
  const text = (value?: string) => ({ type: "string" as const, ...(value === undefined ? {} : { default: value }) });
  const { values } = parseArgs({
    args,
    options: {
      out: text(),
      name: text("CHAN, Tai Man 陳大文"),
      "hospital-no": text("H2604817"),
      "episode-no": text("E26091277"),
      signatories: text("patient"),
    },
  });
  if (!values.out) throw new Error(`--out is missing. Usage: ${USAGE}`);
  const read = patientLabelSchema.safeParse({
    ...splitName(values.name ?? ""),
    hospitalNo: values["hospital-no"],
    episodeNo: values["episode-no"],
  });
  const { signatories = "" } = values;
  if (!isKnown(signatories)) throw new Error(`--signatories is none of: ${Object.keys(SAMPLE_SIGNINGS).join(", ")}`);
  if (read.success) return { out: values.out, label: read.data, signatories };
  const code = read.error.issues[0]?.message ?? "";
  throw new Error(PROBLEMS[code] ?? code);
}

function isKnown(name: string): name is SampleSigningName {
  return Object.hasOwn(SAMPLE_SIGNINGS, name);
}

function write(out: string, bytes: Uint8Array): void {
  try {
    writeFileSync(out, bytes);
  } catch (error) {
    throw new Error(`cannot write ${out} (${(error as NodeJS.ErrnoException).code})`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await makeSamplePdf(process.argv.slice(2));
}
