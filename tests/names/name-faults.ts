import type { Leaflet } from "../../lib/leaflet/leaflet.ts";
import { composeCoverSheet } from "../../lib/pdf/cover-sheet.ts";
import type { PdfFonts } from "../../lib/pdf/fonts.ts";
import { blankChars, extractWithMupdf, extractWithPdfJs } from "../lib/pdf/extract-text.ts";
import { sampleConsent } from "../lib/pdf/sample-consent.ts";

/** As many characters as a Chinese name on a label may have. */
const NAME_LENGTH = 30;

/**
 * What is wrong with documents whose patients have these characters for names, bold on the label, and the nurses too,
 * in regular. A name has to come back exactly from two engines, and every character has to have ink. The documents are
 * of one page, since there are hundreds.
 */
export async function nameFaults(characters: readonly string[], leaflet: Leaflet, fonts: PdfFonts): Promise<string[]> {
  const faults: string[] = [];
  for (let start = 0; start < characters.length; start += NAME_LENGTH) {
    const name = characters.slice(start, start + NAME_LENGTH).join("");
    faults.push(...(await faultsOf(name, composeNamed(name, leaflet, fonts))));
  }
  return faults;
}

function composeNamed(name: string, leaflet: Leaflet, fonts: PdfFonts): Uint8Array {
  const label = { nameLatin: "CHAN", nameChinese: name, hospitalNo: "H1", episodeNo: "E1" };
  const by = { kind: "staff", staffNumber: "N1", name, post: "註冊護士", role: "nurse" } as const;
  const withdrawal = { toldBy: "patient", manner: "orally", note: "", at: "2026-09-13T02:11:12.000Z", by } as const;
  return composeCoverSheet({
    leaflet,
    fonts,
    consent: sampleConsent(leaflet, { label, status: "withdrawn", withdrawal }),
  });
}

async function faultsOf(name: string, bytes: Uint8Array): Promise<string[]> {
  const engines = { MuPDF: await extractWithMupdf(bytes), "PDF.js": await extractWithPdfJs(bytes) };
  const misread = Object.entries(engines).flatMap(([engine, [page = ""]]) => {
    const text = page.replace(/\s/gu, "");
    return text.split(name).length === 3 ? [] : [`${engine} reads otherwise: ${name}\n${text}`];
  });
  const blank = blankChars(bytes).flat();
  return [...misread, ...(blank.length > 0 ? [`without ink: ${blank.join("")}`] : [])];
}
