import { createHash } from "node:crypto";
import type { Consent } from "../consent/consent.ts";
import { declarationFor, PATIENT_DECLARATION } from "../consent/declaration.ts";
import type { ConsentEvent } from "../consent/events.ts";
import { identifySignatory } from "../consent/identify-signatory.ts";
import { type Decision, refuse } from "../consent/refusal.ts";
import { type Mark, sign } from "../consent/sign.ts";
import { isStaffSignatory, nextSignatory, type Signatory } from "../consent/signatories.ts";
import type { SignatureMethod, StaffSignatoryRole } from "../consent/signatory.ts";
import type { Leaflet } from "../leaflet/leaflet.ts";
import { canonicalJson } from "../log/canonical.ts";
import type { SampleStep } from "./play-sample.ts";
import { INKS, MARK_INK, THUMB_INK } from "./sample-ink.ts";
import type { WITNESS } from "./sample-people.ts";

type Sitting = {
  leaflet: Leaflet;
  handOverId: string;
  /** Of whoever gives the consent; all others sign by hand. */
  method: SignatureMethod;
  staff: Record<StaffSignatoryRole, typeof WITNESS>;
};

/** The next signatory's step: a member of staff gives a PIN first, and then everyone signs. */
export function signingStep(consent: Consent, sitting: Sitting): SampleStep {
  const { handOverId, staff } = sitting;
  const actor = { kind: "patient", handOverId } as const;
  const role = nextSignatory(consent)?.role;
  if (role && isStaffSignatory(role) && !consent.identified) {
    const command = { handOverId, role, staff: staff[role] };
    return { after: 21, actor, decide: (before) => identifySignatory(before, command) };
  }
  return { after: 94, actor, decide: (before, now) => signNext(before, sitting, now) };
}

function signNext(consent: Consent, { leaflet, handOverId, method }: Sitting, now: Date): Decision<ConsentEvent> {
  const signatory = nextSignatory(consent);
  if (!signatory) return refuse("wrong-state");
  const { submissionId } = signatory;
  const mark = markOf(signatory, method);
  const { id, version, text } = declarationFor(signatory, consent.handOver?.declaration ?? PATIENT_DECLARATION);
  return sign(
    consent,
    {
      handOverId,
      submissionId,
      bodySha256: sha256(canonicalJson({ submissionId, ...mark })),
      mark,
      inkSha256: sha256(canonicalJson("ink" in mark ? mark.ink : { typedName: mark.typedName })),
      declaration: { id, version, text, sha256: sha256(text) },
      leaflet,
      sedatedElsewhereToday: false,
    },
    now,
  );
}

function markOf({ role, name = "", givesConsent }: Signatory, method: SignatureMethod): Mark {
  if (!givesConsent || method === "hand") return { method: "hand", ink: INKS[role] };
  if (method === "typed") return { method, typedName: name };
  return { method, ink: method === "mark" ? MARK_INK : THUMB_INK };
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
