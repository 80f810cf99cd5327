import { redirect } from "next/navigation";
import type { FormState } from "@/components/ui/form-state.ts";
import type { Refusal } from "@/lib/consent/refusal.ts";
import { refusedState } from "../../refused";

/** As `refusedState`; a draft that another tablet has meanwhile leads to the page that says which, and lets one take over. */
export async function stepRefused(
  consentId: string,
  refusal: Refusal,
  form?: FormData,
  keep: string[] = [],
): Promise<FormState> {
  if (refusal.code === "draft-on-other-tablet") redirect(`/ward/${consentId}/elsewhere`);
  return refusedState(refusal, form, keep);
}
