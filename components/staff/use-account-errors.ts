import { useTranslations } from "next-intl";

/** The server knows these too; the others are the browser's own. */
const SHARED = ["nameMissing", "postMissing", "roleMissing", "wardMissing", "pinTooWeak", "pinsDiffer"] as const;
const OWN = ["codeMissing", "staffNumberMissing"] as const;

/** The words for the codes of `account-schema.ts`. */
export function useAccountErrors(): Record<string, string> {
  const shared = useTranslations("refusal.field");
  const own = useTranslations("ward.account.error");
  return Object.fromEntries([
    ...SHARED.map((code) => [code, shared(code)] as const),
    ...OWN.map((code) => [code, own(code)] as const),
  ]);
}
