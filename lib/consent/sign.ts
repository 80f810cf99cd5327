import type { Leaflet } from "../leaflet/leaflet.ts";
import type { Ink } from "../signature/ink.ts";
import type { Consent, Signature } from "./consent.ts";
import type { Declaration } from "./declaration.ts";
import type { ConsentEvent } from "./events.ts";
import { unseenPages } from "./progress.ts";
import { type Decision, refuse } from "./refusal.ts";
import { requireBedside } from "./require-bedside.ts";
import { isSedatedToday } from "./sedation.ts";

export type SignCommand = {
  /** The hand-over whose token the request carried. */
  handOverId: string;
  /** The id that the sign page was given: the same hand-over, or the page is an old one. */
  submissionId: string;
  /** SHA-256 of the canonical submission, so that a repeat can be told from a second, other signature. */
  bodySha256: string;
  /** Already checked by `checkInk`. */
  ink: Ink;
  inkSha256: string;
  declaration: Declaration & { sha256: string };
  leaflet: Leaflet;
  sedatedElsewhereToday: boolean;
};

/**
 * The patient signs. The same submission once more decides nothing new: the signature that
 * stands is its answer. The same id with other content is refused.
 */
export function sign(consent: Consent, command: SignCommand, now: Date): Decision<ConsentEvent> {
  if (consent.signature) return repeatOf(consent.signature, command);
  const elsewhere = requireBedside(consent, command.handOverId);
  if (elsewhere) return elsewhere;
  if (command.submissionId !== command.handOverId) return refuse("submission-stale");
  if (isSedatedToday(consent, now) || command.sedatedElsewhereToday) return refuse("sedated-today");
  if (command.leaflet.bodySha256 !== consent.leaflet.bodySha256) return refuse("leaflet-changed");
  const unseen = unseenPages(command.leaflet, consent);
  if (unseen.sectionIds.length > 0) return refuse("sections-unread", named(unseen.sectionIds));
  if (unseen.tierIds.length > 0) return refuse("tiers-unacknowledged", named(unseen.tierIds));
  const { submissionId, bodySha256, ink, inkSha256, declaration } = command;
  const { id, version, text, sha256 } = declaration;
  return {
    events: [
      {
        type: "signed",
        version: 1,
        data: {
          role: "patient",
          submissionId,
          bodySha256,
          ink,
          inkSha256,
          declaration: { id, version, text, sha256 },
        },
      },
    ],
  };
}

function repeatOf(signature: Signature, command: SignCommand): Decision<ConsentEvent> {
  if (command.handOverId !== signature.submissionId) return refuse("not-in-patient-mode");
  if (command.submissionId !== signature.submissionId) return refuse("submission-stale");
  if (command.bodySha256 !== signature.bodySha256) return refuse("submission-differs");
  return { events: [] };
}

function named(ids: string[]): Record<string, string> {
  return Object.fromEntries(ids.map((id) => [id, "missing"]));
}
