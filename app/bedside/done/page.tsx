import { type BedsideOutcome, DonePage } from "@/components/bedside/done-page.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { viewOutcome } from "@/lib/use-cases/bedside-view.ts";
import { granted } from "../../refused";
import { requestContext } from "../../request-context";

export default async function Page() {
  const { consent } = granted(await viewOutcome(await requestContext()));
  const outcome = outcomeOf(consent);
  const isSigned = outcome === "signed" || outcome === "all-signed";
  const at = isSigned ? consent.signatures.at(-1)?.at : consent.outcome?.at;
  return (
    <DonePage
      outcome={outcome}
      consent={isSigned ? consent : undefined}
      reference={isSigned || at ? consent.reference : undefined}
      at={at}
      unlockHref="/bedside/locked"
    />
  );
}

function outcomeOf(consent: Consent): BedsideOutcome {
  if (consent.status === "signing") return "signing-stopped";
  if (consent.signature) return consent.signatures.length > 1 ? "all-signed" : "signed";
  return consent.status === "declined" || consent.status === "deferred" ? consent.status : "handed-back";
}
