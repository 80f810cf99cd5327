import { redirect } from "next/navigation";
import type { Refusal } from "@/lib/consent/refusal.ts";
import { granted } from "../refused";

/** The result of a patient's step. A step of an old page, while others are signing already, leads to whose turn it is. */
export function inTime<Result extends object>(
  result: Result | { refusal: Refusal },
): Exclude<Result, { refusal: Refusal }> {
  if ("refusal" in result && (result.refusal as Refusal).code === "wrong-state") redirect("/bedside/sign");
  return granted(result);
}
