import type { Purpose } from "../consent/access-purpose.ts";
import type { Consent } from "../consent/consent.ts";
import { isNoLongerValid } from "../consent/no-longer-valid.ts";
import { type Refusal, refuse } from "../consent/refusal.ts";
import { hongKongDate } from "../hong-kong-time.ts";
import { composeCoverSheet } from "../pdf/cover-sheet.ts";
import { sha256 as hashOf } from "../sha256.ts";
import { accessEvent } from "./access-event.ts";
import { pinnedLeaflet } from "./commit-consent.ts";
import type { Context } from "./context.ts";
import type { SignedIn } from "./require-staff.ts";

export type GivenFile = { bytes: Uint8Array; fileName: string; mediaType: string };

type Asked = {
  consent: Consent;
  consentId: string;
  staff: SignedIn;
  purpose: Purpose;
  stage: string;
  isDownload: boolean;
};

/** `sha256` is what the bytes must have; `at` dates the file's name, which ends with `ending`. */
type Found = { bytes: Uint8Array; sha256: string; mediaType: string; at: string; ending: string };

const ENDINGS: Record<string, string> = { "application/pdf": ".pdf", "image/jpeg": ".jpg", "image/png": ".png" };

/**
 * A file of a record: its stored bytes as they are, checked against the hash in the log each time, so that damaged ones
 * are never given out; or, for the stage `cover`, the sheet that says what has become of a record that no longer counts.
 * That it was looked at or taken is an event. The name says reference and date, never the patient.
 */
export async function giveDocument(context: Context, asked: Asked): Promise<GivenFile | { refusal: Refusal }> {
  const { consent, consentId, purpose, stage } = asked;
  const found = stage === "cover" ? await coverSheet(context, consent) : await storedFile(context, asked);
  if (!found) return refuse("document-missing");
  const { bytes, sha256, mediaType, at, ending } = found;
  const isIntact = hashOf(bytes) === sha256;
  const type = isIntact ? (asked.isDownload ? "document-downloaded" : "document-viewed") : "document-damaged";
  const data = { consentId, stage, sha256, purpose };
  await context.services.store.append({ entries: [accessEvent(context, asked.staff, type, data)] });
  if (!isIntact) return refuse("document-damaged");
  const date = hongKongDate(new Date(at)).replaceAll("-", "");
  return { bytes, mediaType, fileName: `${consent.reference}_${date}${ending}` };
}

async function storedFile(context: Context, { consent, stage }: Asked): Promise<Found | undefined> {
  const file = fileOf(consent, stage);
  const bytes = file && (await context.services.store.document(file.sha256));
  return file && bytes && { ...file, bytes, ending: ENDINGS[file.mediaType] ?? ".bin" };
}

function fileOf(consent: Consent, stage: string): Pick<Found, "sha256" | "mediaType" | "at"> | undefined {
  const { paper, signature } = consent;
  if (stage === "paper") return paper && { ...paper.scan, at: paper.at };
  const sealed = consent.documents.find((document) => document.stage === stage);
  return sealed && { sha256: sealed.sha256, mediaType: "application/pdf", at: signature?.at ?? sealed.at };
}

async function coverSheet(context: Context, consent: Consent): Promise<Found | undefined> {
  const leaflet = pinnedLeaflet(context, consent);
  if (!leaflet || !isNoLongerValid(consent.status)) return undefined;
  const bytes = composeCoverSheet({ consent, leaflet, fonts: await context.services.fonts() });
  return {
    bytes,
    sha256: hashOf(bytes),
    mediaType: "application/pdf",
    at: context.now.toISOString(),
    ending: "_cover.pdf",
  };
}
