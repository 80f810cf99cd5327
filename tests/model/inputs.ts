import { hongKongDate } from "../../lib/hong-kong-time.ts";
import type { CommandOf, PlanName } from "./commands.ts";

const ALONE = { consentGiver: { kind: "patient" }, witness: false, doctor: false };
const INTERPRETER = { name: "Sara Rahman", language: "Bengali", presence: "in-person" };
const DAY = 86_400_000;

/** What the hand-over form would send on this day. */
export function planInput(plan: PlanName, now: Date): unknown {
  const day = (days: number) => hongKongDate(new Date(now.getTime() + days * DAY));
  const parent = { kind: "parent", dateOfBirth: day(-3650), name: "黃麗華", relationship: "mother" };
  const guardian = { kind: "guardian", name: "社會福利署署長", orderNo: "GB/P/1/26" };
  const inputs: Record<PlanName, unknown> = {
    alone: ALONE,
    parent: { ...ALONE, consentGiver: { ...parent, patientCoSigns: false } },
    "parent-co-signs": { ...ALONE, consentGiver: { ...parent, patientCoSigns: true } },
    guardian: { ...ALONE, consentGiver: { ...guardian, orderExpiresOn: day(365) } },
    "expired-guardian": { ...ALONE, consentGiver: { ...guardian, orderExpiresOn: day(-1) } },
    relative: { ...ALONE, consentGiver: { kind: "relative", name: "陳小明" } },
    interpreter: { ...ALONE, interpreter: INTERPRETER },
    "interpreter-by-phone": { ...ALONE, interpreter: { ...INTERPRETER, presence: "phone" } },
    witness: { ...ALONE, witness: true },
    doctor: { ...ALONE, doctor: true },
    everyone: {
      consentGiver: { ...parent, patientCoSigns: true },
      interpreter: INTERPRETER,
      witness: true,
      doctor: true,
    },
  };
  return inputs[plan];
}

/** One of two marks in each method. */
export function marks({ method, body }: CommandOf<"sign">): { method: string; ink?: unknown; typedName?: string } {
  if (method === "typed") return { method, typedName: body === 0 ? "陳大文" : "CHAN, Tai Man" };
  const y = body === 0 ? 0.4 : 0.6;
  const stroke = [
    { x: 0.2, y, t: 0 },
    { x: 0.8, y, t: 300 },
  ];
  return { method, ink: { strokes: [stroke] } };
}
