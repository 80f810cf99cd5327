import { redirect } from "next/navigation";
import type { Refusal } from "@/lib/consent/refusal.ts";
import { granted } from "../refused";

/**
 * The result of a patient's step. A step of an old page, while others are signing already, leads to whose turn it is;
 * one that met others at the same moment, too often, to the patient's first page.
 */
export function inTime<Result extends object>(
  result: Result | { refusal: Refusal },
): Exclude<Result, { refusal: Refusal }> {
  if ("refusal" in result) {
    const { code } = result.refusal as Refusal;
    if (code === "wrong-state") redirect("/bedside/sign");
    if (code === "concurrent-change") redirect("/bedside");
  }
  return granted(result);
}
