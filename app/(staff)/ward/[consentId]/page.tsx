import { redirect } from "next/navigation";
import { wardStep } from "@/lib/consent/next-step.ts";
import { viewWardConsent } from "@/lib/use-cases/ward-views.ts";
import { granted } from "../../../refused";
import { requestContext } from "../../../request-context";
import type { ConsentParams } from "./consent-page";

/** Leads to the step where this consent stands. */
export default async function Page({ params }: ConsentParams) {
  const { consentId } = await params;
  const context = await requestContext();
  const { consent } = granted(await viewWardConsent(context, consentId));
  redirect(`/ward/${consentId}/${wardStep(consent, context.now, context.visitor.tablet?.id)}`);
}
