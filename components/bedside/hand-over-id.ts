import type { Consent } from "@/lib/consent/consent.ts";

/** What a form sends along, so that its step counts for this hand-over and no other. */
export function handOverIdOf({ handOver }: Pick<Consent, "handOver">): string {
  return handOver?.handOverId ?? "";
}
