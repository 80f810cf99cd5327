import type { Consent, HandOver } from "../consent/consent.ts";

/** The hand-over under which the outcome was reached. */
export function decisiveHandOver(consent: Consent): HandOver | undefined {
  return consent.handOver ?? consent.lastHandOver;
}
