import { type Refusal, refuse } from "./refusal.ts";

/** More than any name takes; the record prints it in one cell. */
const LONGEST = 60;

/** The doctor whom a nurse told, as typed. */
export function doctorTold(typed: string): { name: string } | { refusal: Refusal } {
  const name = typed.trim();
  if (name === "") return refuse("doctor-not-told", { doctorTold: "doctorMissing" });
  if ([...name].length > LONGEST) return refuse("input-invalid", { doctorTold: "tooLong" });
  if (/[\p{Cc}\p{Cs}]/u.test(name)) return refuse("input-invalid", { doctorTold: "unreadable" });
  return { name };
}
