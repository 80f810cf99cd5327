import type { Leaflet } from "../leaflet/leaflet.ts";
import type { Ink } from "../signature/ink.ts";
import type { Consent, Signature, SignedDeclaration } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";
import { heldSignature } from "./held-signature.ts";
import { requirePower } from "./plan-signing.ts";
import { type Decision, type Refusal, refuse } from "./refusal.ts";
import { requireBedside } from "./require-bedside.ts";
import { isSedatedToday } from "./sedation.ts";
import { isStaffSignatory, maySignBy, nextSignatory, type Signatory, signatories } from "./signatories.ts";
import type { SignatoryRole } from "./signatory.ts";

/** A PIN given at the bedside is good for one signature, and for this long. */
export const IDENTIFIED_MINUTES = 10;

export type Mark =
  | {
      method: "hand" | "mark" | "thumbprint";
      /** Already checked by `checkInk`. */
      ink: Ink;
      /** The tablet asked whether so short a signature is theirs, and they said yes. */
      isShortAffirmed?: true;
    }
  | { method: "typed"; typedName: string };

export type SignCommand = {
  /** The hand-over whose token the request carried. */
  handOverId: string;
  /** The id that the sign page was given: that of the signatory whose turn it was. */
  submissionId: string;
  /** SHA-256 of the canonical submission, so that a repeat can be told from a second, other signature. */
  bodySha256: string;
  mark: Mark;
  /** Of the ink's canonical form, or of the typed name's. */
  inkSha256: string;
  declaration: SignedDeclaration;
  /** When the witness or doctor who drew it had given their PIN, as the tablet remembers; a signature of somebody else's turn never passes for theirs. */
  identifiedAt?: string;
  leaflet: Leaflet;
  sedatedElsewhereToday: boolean;
};

/**
 * The next signatory signs; the last one's signature makes the record signed. The same submission once more
 * decides nothing new: the signature that stands is its answer. The same id with other content is refused.
 */
export function sign(consent: Consent, command: SignCommand, now: Date): Decision<ConsentEvent> {
  const stored = consent.signatures.find((one) => one.submissionId === command.submissionId);
  if (stored) return repeatOf(stored, consent, command);
  if (consent.signature && consent.status !== "signing") return afterTheSitting(consent.signature, command);
  const elsewhere = requireBedside(consent, command.handOverId, ["handed-over", "signing"]);
  if (elsewhere) return elsewhere;
  const signatory = nextSignatory(consent);
  if (!signatory) return refuse("wrong-state");
  if (command.submissionId !== signatory.submissionId) {
    const isLater = signatories(consent).some((one) => one.submissionId === command.submissionId);
    return refuse(isLater ? "signatory-not-next" : "submission-stale");
  }
  return requireReader(consent, signatory, command, now) ?? signed(consent, signatory, command, now);
}

/** Someone who may sign on this day, has been through the whole of this text, and has no question open. */
function requireReader(
  consent: Consent,
  signatory: Signatory,
  { sedatedElsewhereToday, leaflet }: SignCommand,
  now: Date,
): { refusal: Refusal } | undefined {
  if (isSedatedToday(consent, now) || sedatedElsewhereToday) return refuse("sedated-today");
  const powerless = signatory.givesConsent && consent.handOver ? requirePower(consent.handOver.plan, now) : undefined;
  if (powerless) return powerless;
  if (leaflet.bodySha256 !== consent.leaflet.bodySha256) return refuse("leaflet-changed");
  return heldSignature(leaflet, consent);
}

function signed(consent: Consent, signatory: Signatory, command: SignCommand, now: Date): Decision<ConsentEvent> {
  const { submissionId, bodySha256, mark, inkSha256, declaration } = command;
  if (!maySignBy(mark.method, signatory)) return refuse("input-invalid", { method: "invalid" });
  const isTheirs = command.identifiedAt === undefined || command.identifiedAt === consent.identified?.at;
  const isKnown = isTheirs && isIdentified(consent, signatory.role, now);
  if (isStaffSignatory(signatory.role) && !isKnown) return refuse("signatory-not-identified");
  const { staffNumber, name, post } = consent.identified ?? {};
  const staff =
    isKnown && staffNumber !== undefined && name !== undefined && post !== undefined
      ? { staff: { staffNumber, name, post } }
      : {};
  return {
    events: [
      {
        type: "signed",
        version: 3,
        data: {
          role: signatory.role,
          name: signatory.name ?? "",
          ...staff,
          ...mark,
          submissionId,
          bodySha256,
          inkSha256,
          declaration,
        },
      },
    ],
  };
}

/** Whether somebody gave a PIN for this role's signature, and not too long ago. */
export function isIdentified({ identified }: Pick<Consent, "identified">, role: SignatoryRole, now: Date): boolean {
  if (identified?.role !== role) return false;
  return now.getTime() - Date.parse(identified.at) <= IDENTIFIED_MINUTES * 60_000;
}

function repeatOf(stored: Signature, consent: Consent, command: SignCommand): Decision<ConsentEvent> {
  const handOver = consent.handOver ?? consent.lastHandOver;
  if (handOver?.handOverId !== command.handOverId) return refuse("not-in-patient-mode");
  if (command.bodySha256 !== stored.bodySha256) return refuse("submission-differs");
  return { events: [] };
}

function afterTheSitting(signature: Signature, command: SignCommand): Decision<ConsentEvent> {
  return refuse(command.handOverId === signature.submissionId ? "submission-stale" : "not-in-patient-mode");
}
