import { useLocale, useTranslations } from "next-intl";
import { dayText, momentText } from "@/components/ui/hong-kong-moment.ts";
import { Notice } from "@/components/ui/notice.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { hongKongMidnight } from "@/lib/hong-kong-time.ts";

/** Of a sheet that was signed on paper: who signed it and when, who filed it, and that it carries no seal. */
export function PaperFacts({ consent }: { consent: Pick<Consent, "paper"> }) {
  const t = useTranslations("afterwards.paper");
  const people = useTranslations("signatories");
  const locale = useLocale();
  const { paper } = consent;
  if (!paper) return null;
  const { signedOn, signatory, at, by } = paper;
  return (
    <Notice kind="caution" icon="printer" title={t("noSeal")}>
      {t("signed", {
        date: dayText(hongKongMidnight(signedOn).toISOString(), locale),
        role: people(`toldBy.${signatory.role}`),
        name: signatory.name,
      })}{" "}
      {by.kind === "staff" && t("filed", { time: momentText(at, locale), name: by.name })}
    </Notice>
  );
}
