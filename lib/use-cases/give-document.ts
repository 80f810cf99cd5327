import { createHash } from "node:crypto";
import type { Purpose } from "../consent/access-purpose.ts";
import type { Consent, ConsentStatus } from "../consent/consent.ts";
import { type Refusal, refuse } from "../consent/refusal.ts";
import { hongKongDate } from "../hong-kong-time.ts";
import { composeCoverSheet } from "../pdf/cover-sheet.ts";
import { composePicturePage } from "../pdf/picture-page.ts";
import { prependCover } from "../pdf/prepend-cover.ts";
import { accessEvent } from "./access-event.ts";
import type { Committed } from "./commit-consent.ts";
import type { Context } from "./context.ts";
import type { SignedIn } from "./require-staff.ts";

export type GivenFile = { bytes: Uint8Array; fileName: string; mediaType: string };

type Asked = Committed & { consentId: string; staff: SignedIn; purpose: Purpose; stage: string; isDownload: boolean };

/** What no longer counts is given out behind a sheet that says so; the stored bytes stay as they are. */
const COVERED: readonly ConsentStatus[] = ["withdrawn", "superseded", "entered-in-error"];

const ENDINGS: Record<string, string> = { "application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png" };

/**
 * A stored file of a record, checked against the hash in the log each time: damaged bytes are never given
 * out. That it was looked at or taken is an event. The name says reference and date, never the patient.
 */
export async function giveDocument(context: Context, asked: Asked): Promise<GivenFile | { refusal: Refusal }> {
  const { consent, consentId, purpose } = asked;
  const file = fileOf(consent, asked.stage);
  const stored = file && (await context.services.store.document(file.sha256));
  if (!file || !stored) return refuse("document-missing");
  const isIntact = createHash("sha256").update(stored).digest("hex") === file.sha256;
  const type = isIntact ? (asked.isDownload ? "document-downloaded" : "document-viewed") : "document-damaged";
  const data = { consentId, stage: asked.stage, sha256: file.sha256, purpose };
  const given = isIntact ? await covered(context, asked, { bytes: stored, mediaType: file.mediaType }) : undefined;
  await context.services.store.append({ entries: [accessEvent(context, asked.staff, type, data)] });
  if (!given) return refuse("document-damaged");
  const date = hongKongDate(new Date(file.at)).replaceAll("-", "");
  return { ...given, fileName: `${consent.reference}_${date}.${ENDINGS[given.mediaType] ?? "bin"}` };
}

function fileOf(consent: Consent, stage: string): { sha256: string; mediaType: string; at: string } | undefined {
  const { paper, signature } = consent;
  if (stage === "paper") return paper && { ...paper.scan, at: paper.at };
  const sealed = consent.documents.find((document) => document.stage === stage);
  return sealed && { sha256: sealed.sha256, mediaType: "application/pdf", at: signature?.at ?? sealed.at };
}

async function covered(
  context: Context,
  { consent, leaflet }: Committed,
  original: { bytes: Uint8Array; mediaType: string },
): Promise<{ bytes: Uint8Array; mediaType: string }> {
  if (!COVERED.includes(consent.status)) return original;
  const cover = await composeCoverSheet({ consent, leaflet, fonts: await context.services.fonts() });
  return { bytes: await behind(context, cover, original), mediaType: "application/pdf" };
}

/** A scanned file that no page can be made of (one with a password, say) stays behind: the cover goes out alone. */
async function behind(
  context: Context,
  cover: Uint8Array,
  { bytes, mediaType }: { bytes: Uint8Array; mediaType: string },
): Promise<Uint8Array> {
  try {
    const pages = mediaType === "application/pdf" ? bytes : await composePicturePage(bytes, mediaType);
    return await prependCover(cover, pages);
  } catch (error) {
    context.services.report(error, "prepend-cover");
    return cover;
  }
}
