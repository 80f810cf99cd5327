import { useLocale, useTranslations } from "next-intl";
import { momentText } from "@/components/ui/hong-kong-moment.ts";
import { Notice } from "@/components/ui/notice.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import sheet from "./sheet.module.css";

/** A doctor's act, and in the first words that it is no consent. */
export function WithoutConsentNotice({ act }: { act: NonNullable<Consent["withoutConsent"]> }) {
  const t = useTranslations("ward.withoutConsent");
  const locale = useLocale();
  const { by, at, grounds } = act;
  return (
    <>
      <Notice kind="stop" title={t("notice")}>
        {t("text")}
      </Notice>
      <section className={sheet.sheet} aria-labelledby="grounds">
        <div>
          <h2 id="grounds">{t("grounds")}</h2>
          <p className={sheet.words}>{grounds}</p>
        </div>
        {by.kind === "staff" && (
          <p>{t("by", { time: momentText(at, locale), name: by.name, staffNumber: by.staffNumber })}</p>
        )}
      </section>
    </>
  );
}
