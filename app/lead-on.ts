import { redirect } from "next/navigation";
import { wardStep } from "@/lib/consent/next-step.ts";
import { viewWardConsent } from "@/lib/use-cases/ward-views.ts";
import { granted } from "./refused";
import { requestContext } from "./request-context";

/**
 * Leads to the page on which this consent goes on. Actions call it rather than redirect to `/ward/[consentId]`:
 * after an action a page that only leads on empties the screen until the next one is there.
 */
export async function leadOn(consentId: string): Promise<never> {
  const context = await requestContext();
  const { consent } = granted(await viewWardConsent(context, consentId));
  redirect(`/ward/${consentId}/${wardStep(consent, context.now, context.visitor.tablet?.id)}`);
}
