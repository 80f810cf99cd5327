import { redirect } from "next/navigation";
import { type WardStepPath, wardStep } from "@/lib/consent/next-step.ts";
import type { Context } from "@/lib/use-cases/context.ts";
import { viewWardConsent } from "@/lib/use-cases/ward-views.ts";
import { granted } from "../../../refused";
import { requestContext } from "../../../request-context";

export type ConsentParams = { params: Promise<{ consentId: string }> };

/**
 * Loads the consent of a ward page. A page that is not the step where the consent stands (an old tab, the
 * back button) leads to the one that is; `allowed` are the steps that may be looked at again.
 */
export async function consentPage({ params }: ConsentParams, allowed: WardStepPath[]) {
  const { consentId } = await params;
  const context: Context = await requestContext();
  const view = granted(await viewWardConsent(context, consentId));
  const path = wardStep(view.consent, context.now, context.visitor.tablet?.id);
  if (!allowed.includes(path)) redirect(`/ward/${consentId}/${path}`);
  return { ...view, consentId, context, path };
}
