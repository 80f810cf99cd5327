import { type BedsideOutcome, DonePage } from "@/components/bedside/done-page.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { viewOutcome } from "@/lib/use-cases/bedside-view.ts";
import { granted } from "../../refused";
import { requestContext } from "../../request-context";

export default async function Page() {
  const { consent } = granted(await viewOutcome(await requestContext()));
  const outcome = outcomeOf(consent);
  const at = consent.signature?.at ?? consent.outcome?.at;
  return (
    <DonePage
      outcome={outcome}
      consent={outcome === "signed" ? consent : undefined}
      reference={outcome === "handed-back" ? undefined : consent.reference}
      at={at}
      unlockHref="/bedside/locked"
    />
  );
}

function outcomeOf(consent: Consent): BedsideOutcome {
  if (consent.signature) return "signed";
  return consent.status === "declined" || consent.status === "deferred" ? consent.status : "handed-back";
}
