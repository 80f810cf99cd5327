import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { Notice } from "@/components/ui/notice.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { isWithdrawable } from "@/lib/consent/withdraw.ts";
import styles from "./afterwards-form.module.css";
import { AfterwardsNotice } from "./afterwards-notice.tsx";
import { RecordSummary } from "./record-summary.tsx";
import { WithdrawForm } from "./withdraw-form.tsx";

export type WithdrawPageProps = {
  consent: Consent;
  leafletTitle: string;
  /** Gets `toldBy`, `manner` and `note`. */
  action: FormAction;
  backHref: string;
  hrefOf: (consentId: string) => string;
};

const TOLD_BY = ["patient", "parent", "guardian"] as const;
const MANNERS = ["orally", "in-writing"] as const;

export function WithdrawPage({ consent, leafletTitle, action, backHref, hrefOf }: WithdrawPageProps) {
  const t = useTranslations("afterwards.withdraw");
  const people = useTranslations("signatories");
  const shared = useTranslations();
  const back = (
    <ButtonLink href={backHref} icon="arrow-left">
      {shared("afterwards.back")}
    </ButtonLink>
  );
  return (
    <div className={styles.page}>
      <h1>{t("title")}</h1>
      <RecordSummary consent={consent} leafletTitle={leafletTitle} />
      {isWithdrawable(consent) ? (
        <>
          <Notice kind="info" icon="chat">
            {t("rule")}
          </Notice>
          <WithdrawForm
            action={action}
            choices={{
              toldBy: {
                legend: t("toldBy"),
                options: TOLD_BY.map((value) => ({ value, label: people(`toldBy.${value}`) })),
              },
              manner: {
                legend: t("manner"),
                options: MANNERS.map((value) => ({ value, label: people(`manner.${value}`) })),
              },
            }}
            labels={{
              note: t("note"),
              noteHint: t("noteHint"),
              missing: shared("refusal.field.choiceMissing"),
              submit: t("submit"),
              busy: shared("common.busy"),
              summary: shared("afterwards.summary"),
            }}
            back={back}
          />
        </>
      ) : (
        <>
          <AfterwardsNotice consent={consent} hrefOf={hrefOf} />
          {!consent.withdrawal && <Notice kind="caution">{t("notNow")}</Notice>}
          <div className={styles.foot}>{back}</div>
        </>
      )}
    </div>
  );
}
