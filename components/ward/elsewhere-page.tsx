import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import { recentText } from "@/components/ui/hong-kong-moment.ts";
import { Notice } from "@/components/ui/notice.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { staffName } from "./record-history.ts";
import { StepFoot } from "./step-foot.tsx";
import page from "./step-page.module.css";
import { TakeOver, type TakeOverProps } from "./take-over.tsx";

export type ElsewherePageProps = {
  heldBy: NonNullable<Consent["heldBy"]>;
  /** ISO 8601. */
  now: string;
  takeOverAction: TakeOverProps["action"];
  staff: TakeOverProps["staff"];
  homeHref: string;
};

/** A draft that another tablet works on: where it is, since when, by whom, and how to go on here. */
export function ElsewherePage({ heldBy, now, takeOverAction, staff, homeHref }: ElsewherePageProps) {
  const t = useTranslations("ward.elsewhere");
  const home = useTranslations("ward.home");
  const locale = useLocale();
  return (
    <div className={page.page}>
      <div className={page.body}>
        <h1>{t("title")}</h1>
        <Notice
          kind="caution"
          title={t("text", {
            tablet: heldBy.tabletName,
            time: recentText(heldBy.at, now, locale),
            name: staffName(heldBy.by) ?? "",
          })}
        >
          {t("kept")}
        </Notice>
        <TakeOver action={takeOverAction} from="draft" staff={staff} />
      </div>
      <StepFoot
        start={
          <ButtonLink href={homeHref} icon="arrow-left">
            {home("link")}
          </ButtonLink>
        }
      />
    </div>
  );
}
