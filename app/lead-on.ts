import { redirect } from "next/navigation";
import { wardStep } from "@/lib/consent/next-step.ts";
import type { Context } from "@/lib/use-cases/context.ts";
import { findWardConsent } from "@/lib/use-cases/ward-views.ts";
import { granted } from "./refused";
import { requestContext } from "./request-context";

/**
 * Leads to the page on which this consent goes on. Actions call it rather than redirect to `/ward/[consentId]`:
 * after an action a page that only leads on empties the screen until the next one is there. An action that changed
 * no session passes the context that it has.
 */
export async function leadOn(consentId: string, context?: Context): Promise<never> {
  const here = context ?? (await requestContext());
  const { consent } = granted(await findWardConsent(here, consentId));
  redirect(`/ward/${consentId}/${wardStep(consent, here.now, here.visitor.tablet?.id)}`);
}
