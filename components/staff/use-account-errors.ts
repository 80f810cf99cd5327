import { useTranslations } from "next-intl";

const CODES = [
  "codeMissing",
  "staffNumberMissing",
  "nameMissing",
  "postMissing",
  "roleMissing",
  "wardMissing",
  "pinTooShort",
  "pinsDiffer",
] as const;

/** The words for the codes of `account-schema.ts`. */
export function useAccountErrors(): Record<string, string> {
  const t = useTranslations("ward.account.error");
  return Object.fromEntries(CODES.map((code) => [code, t(code)]));
}
