import { forbidden, notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { FormState } from "@/components/ui/form-state.ts";
import type { Refusal, RefusalCode } from "@/lib/consent/refusal.ts";
import { knownRequestPath, requestPath } from "./request-path";

/**
 * What a page does with a refusal that is about who is asking: it leads to where they can go on. Whoever has
 * to sign in anew comes back to `path`.
 */
export function leave(refusal: Refusal, path = knownRequestPath()): never {
  switch (refusal.code) {
    case "tablet-in-patient-mode":
    case "handed-back":
      return redirect("/bedside/locked");
    case "not-in-patient-mode":
      return redirect("/sign-in?notice=moved");
    case "not-signed-in":
      return redirect(path ? `/sign-in?next=${encodeURIComponent(path)}` : "/sign-in");
    case "not-permitted":
      return forbidden();
    case "purpose-missing":
      return redirect("/records/purpose");
    case "leaflet-missing":
      // The patient's pages are none that anybody comes back to.
      return path ? redirect("/leaflet-missing") : notFound();
    default:
      return notFound();
  }
}

const LEAVING: readonly RefusalCode[] = [
  "tablet-in-patient-mode",
  "not-signed-in",
  "not-in-patient-mode",
  "handed-back",
];

/** Their fields fill in the words of the refusal, and are no fields of a form. */
const TELLING: readonly RefusalCode[] = [
  "tablet-locked",
  "account-locked",
  "draft-on-other-tablet",
  "characters-unprintable",
];

/** The result of a use-case that was not refused; a refusal leaves the page. */
export function granted<Result extends object>(
  result: Result | { refusal: Refusal },
): Exclude<Result, { refusal: Refusal }> {
  if ("refusal" in result) leave(result.refusal as Refusal);
  return result as Exclude<Result, { refusal: Refusal }>;
}

/** A refusal as a form shows it: a stable code, words in the user's language, and what was typed. */
export async function refusedState(refusal: Refusal, form?: FormData, keep: string[] = []): Promise<FormState> {
  if (LEAVING.includes(refusal.code)) leave(refusal, await requestPath());
  const values = Object.fromEntries(keep.map((name) => [name, String(form?.get(name) ?? "")]));
  return {
    refusal: { code: refusal.code, message: await refusalWords(refusal) },
    ...(refusal.fields && !TELLING.includes(refusal.code) ? { fieldErrors: await fieldWords(refusal.fields) } : {}),
    values,
  };
}

export async function refusalWords(refusal: Refusal): Promise<string> {
  const t = await getTranslations("refusal");
  return t(`code.${refusal.code}` as Parameters<typeof t>[0], refusal.fields ?? {});
}

export async function fieldWords(fields: Record<string, string>): Promise<Record<string, string>> {
  const t = await getTranslations("refusal");
  const entries = Object.entries(fields).map(([name, code]) => {
    const key = `field.${code}` as Parameters<typeof t>[0];
    return [name, t.has(key) ? t(key) : t("field.invalid" as Parameters<typeof t>[0])];
  });
  return Object.fromEntries(entries);
}
