import type { CommandOf, Person } from "./commands.ts";
import { dayOf, type Expected, isSameEpisode, isSedatedOn, type ModelConsent, type Ward } from "./model-state.ts";

const DAY = 86_400_000;

type After = CommandOf<"confirm" | "deny-witness" | "withdraw" | "enter-in-error" | "file-paper">;

/** What staff do once a decision has been made, or was made on paper. */
export function afterDecision(ward: Ward, consent: ModelConsent, command: After): Expected {
  const { staff } = ward.tablets[command.tablet];
  const isElsewhere = consent.status === "draft" && consent.tablet !== command.tablet;
  if (isElsewhere && (command.verb === "confirm" || command.verb === "deny-witness")) return "draft-on-other-tablet";
  switch (command.verb) {
    case "deny-witness":
      if (consent.status !== "signed") return "wrong-state";
      if (consent.sitting) return "tablet-in-patient-mode";
      consent.deniedBy ??= staff;
      return "done";
    case "confirm":
      return confirm(ward, consent, staff, command.askedPatient);
    case "withdraw":
      if (!["signed", "completed", "paper", "withdrawn"].includes(consent.status)) return "wrong-state";
      consent.status = "withdrawn";
      return "done";
    case "enter-in-error":
      return enterInError(consent, staff, command.second);
    case "file-paper":
      return filePaper(ward, consent, command);
  }
}

function confirm(ward: Ward, consent: ModelConsent, staff: Person, askedPatient: boolean): Expected {
  if (consent.status === "completed") return "done";
  if (consent.status !== "signed") return "wrong-state";
  if (consent.sitting) return "tablet-in-patient-mode";
  const mayAsk = consent.deniedBy !== undefined && staff === "manager";
  if (askedPatient && !mayAsk) return "confirmation-incomplete";
  if (!askedPatient && consent.deniedBy === staff) return "did-not-see";
  joinLive(ward, consent, "completed", consent.signedAt ?? 0);
  return "done";
}

/** Of two live consents of one patient, episode and leaflet the one signed last stays. */
function joinLive(ward: Ward, joining: ModelConsent, status: "completed" | "paper", signedAt: number): void {
  joining.status = status;
  joining.signedAt = signedAt;
  const rival = ward.consents.find(
    (one) =>
      one !== joining && ["completed", "paper"].includes(one.status) && isSameEpisode(one.patient, joining.patient),
  );
  if (!rival) return;
  const loser = (rival.signedAt ?? 0) > signedAt ? joining : rival;
  loser.status = "superseded";
}

const MISTAKES = ["signed", "completed", "paper", "declined", "without-consent", "withdrawn", "superseded"];

function enterInError(consent: ModelConsent, staff: Person, second: Person): Expected {
  if (second === staff) return "second-staff-same";
  if (!MISTAKES.includes(consent.status)) return "wrong-state";
  if (consent.sitting) return "tablet-in-patient-mode";
  consent.status = "entered-in-error";
  return "done";
}

function filePaper(ward: Ward, consent: ModelConsent, { tablet, days, sheet }: CommandOf<"file-paper">): Expected {
  if (ward.sheets.has(sheet)) return "paper-scan-known";
  if (consent.status === "draft" && consent.tablet !== tablet) return "draft-on-other-tablet";
  if (consent.status !== "draft") return "wrong-state";
  if (!consent.isLabelConfirmed) return "label-not-confirmed";
  const signedOn = dayOf(ward.now + days * DAY);
  if (days > 0) return "input-invalid";
  if (isSedatedOn(ward, consent.patient, signedOn)) return "sedated-today";
  ward.sheets.add(sheet);
  joinLive(ward, consent, "paper", Date.parse(`${signedOn}T00:00:00+08:00`));
  return "done";
}
