"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/components/ui/form-state.ts";
import { PURPOSE_COOKIE } from "@/lib/session/cookies.ts";
import { choosePurpose } from "@/lib/use-cases/open-record.ts";
import { saveSearch } from "@/lib/use-cases/search-records.ts";
import { setCookie } from "../../cookie-jar";
import { refusedState } from "../../refused";
import { requestContext } from "../../request-context";

export async function searchAction(_state: FormState, form: FormData): Promise<FormState> {
  const text = (name: string) => String(form.get(name) ?? "").trim() || undefined;
  const statuses = form.getAll("statuses").map(String);
  const result = await saveSearch(await requestContext(), {
    text: text("text"),
    from: text("from"),
    to: text("to"),
    ...(statuses.length > 0 ? { statuses } : {}),
  });
  if ("refusal" in result) return refusedState(result.refusal, form, ["text", "from", "to"]);
  redirect(`/records/search/${result.searchId}`);
}

export async function purposeAction(
  recordId: string | undefined,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  const result = choosePurpose(await requestContext(), String(form.get("purpose") ?? ""));
  if ("refusal" in result) return refusedState(result.refusal, form);
  await setCookie(PURPOSE_COOKIE, result.purpose);
  redirect(recordId ? `/records/${recordId}` : "/records");
}
