import { CONSENT_STATUSES, type Consent, type ConsentStatus } from "../../../lib/consent/consent.ts";
import { openQuestions } from "../../../lib/consent/question.ts";
import { nextSignatory } from "../../../lib/consent/signatories.ts";
import { openPrompts } from "../../../lib/consent/teach-back.ts";

/** What may never be true of a state that a history leads to. */
const NEVER: Record<string, (consent: Consent) => boolean> = {
  "an unknown status": ({ status }) => !CONSENT_STATUSES.includes(status),
  "handed over to nobody": ({ status, handOver }) => isOneOf(status, ["handed-over", "signing"]) && !handOver,
  "handed over unchecked": ({ handOver, identity, checks, labelConfirmedAt }) =>
    Boolean(handOver) && !(identity && checks && labelConfirmedAt),
  "a first signature that is not the first": ({ signatures, signature }) => signatures[0] !== signature,
  "signed by too few": (consent) =>
    isOneOf(consent.status, ["signed", "completed"]) && (!consent.signature || nextSignatory(consent) !== undefined),
  "nobody left to sign": (consent) =>
    consent.status === "signing" && (!consent.signature || nextSignatory(consent) === undefined),
  "half a sitting": ({ status, signature }) => isOneOf(status, ["draft", "handed-over"]) && signature !== undefined,
  "another sitting's signature": ({ signatures, lastHandOver }) =>
    signatures.some((one) => one.submissionId.split(".")[0] !== lastHandOver?.handOverId),
  "two open questions about one passage": (consent) => {
    const open = openQuestions(consent).map(({ unitId }) => unitId);
    return new Set(open).size < open.length;
  },
  "a question that is unmarked and settled": ({ questions }) => questions.some((one) => one.unmarkedAt && one.settled),
  "signed with a question open": (consent) => Boolean(consent.signature) && openQuestions(consent).length > 0,
  "signed with teach-back open": (consent) => Boolean(consent.signature) && openPrompts(consent).length > 0,
  "a call while staff have the tablet": ({ handOver, nurseCalled }) => Boolean(nurseCalled) && !handOver,
  "a status without what it rests on": (consent) => RESTS_ON[consent.status]?.(consent) === false,
};

const RESTS_ON: Partial<Record<ConsentStatus, (consent: Consent) => boolean>> = {
  completed: ({ confirmation }) => confirmation !== undefined,
  declined: ({ outcome }) => outcome?.kind === "declined",
  deferred: ({ outcome }) => outcome?.kind === "deferred",
  abandoned: ({ outcome }) => outcome?.kind === "abandoned",
  paper: ({ paper }) => paper !== undefined,
  "without-consent": ({ withoutConsent }) => withoutConsent !== undefined,
  withdrawn: ({ withdrawal }) => withdrawal !== undefined,
  superseded: ({ supersededBy }) => supersededBy !== undefined,
  "entered-in-error": ({ error }) => error !== undefined,
};

/** The names of all that is wrong with a state; none of a valid one. */
export function invalidities(consent: Consent): string[] {
  return Object.entries(NEVER).flatMap(([name, isTrue]) => (isTrue(consent) ? [name] : []));
}

function isOneOf(status: ConsentStatus, statuses: ConsentStatus[]): boolean {
  return statuses.includes(status);
}
