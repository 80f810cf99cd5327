import { hongKongDate } from "../hong-kong-time.ts";
import type { Consent, PaperSheet } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";
import { type Decision, refuse } from "./refusal.ts";

export type PaperCommand = Pick<PaperSheet, "signedOn" | "signatory" | "scan"> & {
  /** The Hong Kong dates on which any consent of this hospital number was answered "sedated today". */
  sedatedOn: readonly string[];
};

/** A sheet that was signed on paper joins the record with its picture. It carries no seal, and says so. */
export function filePaper(consent: Consent, command: PaperCommand, now: Date): Decision<ConsentEvent> {
  if (consent.status !== "draft") return refuse("wrong-state");
  if (!consent.labelConfirmedAt) return refuse("label-not-confirmed");
  const { signedOn, scan, sedatedOn } = command;
  if (Number.isNaN(Date.parse(signedOn))) return refuse("input-invalid", { signedOn: "dateInvalid" });
  if (signedOn > hongKongDate(now)) return refuse("input-invalid", { signedOn: "dateInFuture" });
  const name = command.signatory.name.trim();
  if (name === "") return refuse("input-invalid", { signatoryName: "nameMissing" });
  if ([...name].length > 100) return refuse("input-invalid", { signatoryName: "nameTooLong" });
  if (sedatedOn.includes(signedOn) || consent.sedatedOn.includes(signedOn)) return refuse("sedated-today");
  const signatory = { role: command.signatory.role, name };
  return { events: [{ type: "paper-filed", version: 1, data: { signedOn, signatory, scan } }] };
}
