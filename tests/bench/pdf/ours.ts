import { sampleRecord } from "../../../lib/cli/sample-record.ts";
import type { PatientLabel } from "../../../lib/label/patient-label.ts";
import { composeConsentDocument } from "../../../lib/pdf/consent-document.ts";
import { loadFonts } from "../../../lib/pdf/fonts.ts";
import type { PdfFile } from "../../../lib/pdf/pdf-file.ts";
import type { Ink } from "../../../lib/signature/ink.ts";
import type { Engine } from "./engine.ts";

type Opened = (label: PatientLabel, ink: Ink) => PdfFile;

/** The real thing: tags, both appendices and the attached record, hashed as it is stored. */
async function openOurs(...[leaflet, files]: Parameters<Engine>): Promise<Opened> {
  const fonts = await loadFonts(files);
  const nobody = { nameLatin: "X", nameChinese: "", hospitalNo: "1", episodeNo: "1" };
  const sample = sampleRecord(leaflet, nobody);
  return (label, ink) => {
    const signatures = sample.signatures.map((one) => ({ ...one, ink: { strokes: [...ink.strokes] } }));
    const consent = { ...sample, label, reference: label.episodeNo, signatures };
    const [signature] = signatures;
    return composeConsentDocument({ leaflet, fonts, consent: { ...consent, ...(signature && { signature }) } });
  };
}

export const ours: Engine = async (leaflet, files) => {
  const compose = await openOurs(leaflet, files);
  return (label, ink) => compose(label, ink).tail;
};
