import { CHECKS_FRESH_MINUTES } from "./checks.ts";
import type { Consent, SignedDeclaration } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";
import type { HelpMode } from "./help-mode.ts";
import { type Decision, refuse } from "./refusal.ts";
import { isSedatedToday } from "./sedation.ts";
import type { SigningPlan } from "./signatory.ts";
import type { TeachBackPrompt } from "./teach-back.ts";

export type HandOverCommand = {
  handOverId: string;
  helpMode: HelpMode;
  tablet: { id: string; name: string };
  /** Settled by `planSigning`. */
  plan: SigningPlan;
  /** What the patient's own signature will attest. */
  declaration: SignedDeclaration & { english: string };
  hospitalName: string;
  /** None where the hospital does not ask. */
  teachBack: TeachBackPrompt[];
  /** Another consent of the same hospital number carries a "sedated" answer of today. */
  sedatedElsewhereToday: boolean;
};

/**
 * Puts the tablet into the patient's hands, once label, identity and fresh answers stand. Whoever gives the consent
 * reads for themselves: another giver than the last time begins at the first page.
 */
export function handOver(consent: Consent, command: HandOverCommand, now: Date): Decision<ConsentEvent> {
  if (consent.status !== "draft") return refuse("wrong-state");
  if (isSedatedToday(consent, now) || command.sedatedElsewhereToday) return refuse("sedated-today");
  if (!consent.labelConfirmedAt) return refuse("label-not-confirmed");
  if (!consent.identity) return refuse("identity-incomplete");
  if (!consent.checks) return refuse("checks-incomplete");
  if (areChecksStale(consent, now)) return refuse("checks-stale");
  if (isCapacityDoubted(consent) && command.plan.consentGiver.kind !== "guardian") return refuse("capacity-doubted");
  const { handOverId, helpMode, tablet, plan, declaration, hospitalName, teachBack } = command;
  return {
    events: [
      ...readingVoided(consent, plan),
      {
        type: "handed-over",
        version: 3,
        data: {
          handOverId,
          helpMode,
          tabletId: tablet.id,
          tabletName: tablet.name,
          plan,
          declaration,
          hospitalName,
          teachBack,
        },
      },
    ],
  };
}

function readingVoided({ lastHandOver }: Consent, plan: SigningPlan): ConsentEvent[] {
  if (!lastHandOver || isSameReader(lastHandOver.plan, plan)) return [];
  return [{ type: "reading-voided", version: 1, data: { because: "other-consent-giver" } }];
}

/** Whether one and the same person gives the consent; an adult patient and an able minor are both the patient. */
function isSameReader({ consentGiver: one }: SigningPlan, { consentGiver: other }: SigningPlan): boolean {
  const nameOf = (giver: SigningPlan["consentGiver"]) => ("name" in giver ? giver.name : undefined);
  return nameOf(one) === nameOf(other);
}

/** Whether the answers must be asked anew: too old, or given before the draft was last resumed. */
export function areChecksStale(consent: Consent, now: Date): boolean {
  if (!consent.checks) return false;
  const answeredAt = Date.parse(consent.checks.at);
  const isOld = now.getTime() - answeredAt > CHECKS_FRESH_MINUTES * 60_000;
  return isOld || (consent.resumedAt !== undefined && answeredAt < Date.parse(consent.resumedAt));
}

/** Whether staff doubted that the patient understands and no doctor has found otherwise since. */
export function isCapacityDoubted({ capacity }: Pick<Consent, "capacity">): boolean {
  return capacity !== undefined && !capacity.found;
}
