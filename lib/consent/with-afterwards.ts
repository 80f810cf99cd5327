import type { Consent } from "./consent.ts";
import type { RecordedConsentEvent } from "./events.ts";

type AfterwardsEvent = Extract<
  RecordedConsentEvent,
  {
    type:
      | "not-witnessed"
      | "confirmed"
      | "treated-without-consent"
      | "paper-filed"
      | "withdrawn"
      | "superseded"
      | "supersedes"
      | "entered-in-error"
      | "document-sealed";
  }
>;

/** The state after what follows a decision. */
export function withAfterwards(before: Consent, event: AfterwardsEvent): Consent {
  const { at, actor: by } = event;
  switch (event.type) {
    case "not-witnessed":
      return { ...before, notWitnessed: { at, by } };
    case "confirmed": {
      const basis = event.version === 1 ? "saw" : event.data.basis;
      return { ...before, status: "completed", confirmation: { basis, at, by } };
    }
    case "treated-without-consent":
      return { ...before, status: "without-consent", withoutConsent: { ...event.data, at, by } };
    case "paper-filed":
      return { ...before, status: "paper", paper: { ...event.data, at, by } };
    case "withdrawn":
      return { ...before, status: "withdrawn", withdrawal: { ...event.data, at, by } };
    case "superseded": {
      const { byConsentId: consentId, byReference: reference } = event.data;
      return { ...before, status: "superseded", supersededBy: { consentId, reference, at } };
    }
    case "supersedes":
      return { ...before, supersedes: [...before.supersedes, event.data] };
    case "entered-in-error":
      return { ...before, status: "entered-in-error", error: { ...event.data, at, by } };
    case "document-sealed":
      return { ...before, documents: [...before.documents, { ...event.data, at }] };
  }
}
