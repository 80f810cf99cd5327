import type { WithdrawCommand } from "@/lib/consent/withdraw.ts";

const TOLD_BY = ["patient", "parent", "guardian"] as const;
const MANNERS = ["orally", "in-writing"] as const;

/** What the withdrawal form sent, or the codes of what is not chosen yet. */
export function readWithdrawal(form: FormData): WithdrawCommand | { fields: Record<string, string> } {
  const toldBy = TOLD_BY.find((one) => one === form.get("toldBy"));
  const manner = MANNERS.find((one) => one === form.get("manner"));
  if (toldBy && manner) return { toldBy, manner, note: String(form.get("note") ?? "") };
  return {
    fields: { ...(toldBy ? {} : { toldBy: "choiceMissing" }), ...(manner ? {} : { manner: "choiceMissing" }) },
  };
}
