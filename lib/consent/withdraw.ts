import type { Consent } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";
import { type Decision, refuse } from "./refusal.ts";

export const MAX_NOTE = 500;

export type WithdrawCommand = {
  toldBy: "patient" | "parent" | "guardian";
  manner: "orally" | "in-writing";
  note: string;
};

/** The patient takes the consent back: at any time, by word of mouth is enough. The signed document stays as it is. */
export function withdraw(consent: Consent, command: WithdrawCommand): Decision<ConsentEvent> {
  if (consent.status === "withdrawn") return { events: [] };
  if (!isWithdrawable(consent)) return refuse("wrong-state");
  const note = command.note.trim();
  if ([...note].length > MAX_NOTE) return refuse("input-invalid", { note: "tooLong" });
  return { events: [{ type: "withdrawn", version: 1, data: { ...command, note } }] };
}

/** Whether there is a consent that could be taken back. */
export function isWithdrawable({ status }: Pick<Consent, "status">): boolean {
  return ["signed", "completed", "paper"].includes(status);
}
