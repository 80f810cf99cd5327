import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import { CommandForm } from "@/components/ui/command-form.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { momentText } from "@/components/ui/hong-kong-moment.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { AutoRefresh } from "./auto-refresh.tsx";
import { recordHistory } from "./record-history.ts";
import styles from "./record-status-page.module.css";
import { StatusNotice } from "./status-notice.tsx";
import { StepFoot } from "./step-foot.tsx";
import page from "./step-page.module.css";

export type WardRecordPageProps = {
  consent: Consent;
  leafletTitle: string;
  /** ISO 8601. */
  now: string;
  /** Where the patient is, in words. */
  progressText?: string;
  /** What may be done about it here, under what it is. */
  panel?: ReactNode;
  /** What is for an emergency only, under everything else. */
  below?: ReactNode;
  /** Only where the record may be taken up again now. */
  resumeAction?: FormAction;
  declineHref?: string;
  documentHref?: string;
  homeHref: string;
};

/** What the patient does on another tablet shows here without a touch. */
const REFRESH_SECONDS = 15;

/** A record that is not the nurse's turn: where it stands, since when, and what may be done. */
export function WardRecordPage(props: WardRecordPageProps) {
  const { consent, now, progressText, resumeAction, declineHref, documentHref } = props;
  const t = useTranslations("ward.record");
  const common = useTranslations("common");
  const ward = useTranslations("ward");
  const reason = consent.status === "deferred" ? consent.outcome?.reason : undefined;
  const isSpecial = reason === "sedated" || reason === "capacity-doubted";
  return (
    <div className={page.page}>
      {consent.handOver && <AutoRefresh seconds={REFRESH_SECONDS} />}
      <div className={page.body}>
        <h1>{isSpecial ? t(`title.${reason}`) : common(`status.${consent.status}`)}</h1>
        <StatusNotice consent={consent} now={now} isResumable={Boolean(resumeAction)} />
        {progressText && <p>{progressText}</p>}
        {props.panel}
        <RecordSheet consent={consent} leafletTitle={props.leafletTitle} />
        {props.below}
      </div>
      <StepFoot
        start={
          <ButtonLink href={props.homeHref} icon="arrow-left">
            {ward("home.link")}
          </ButtonLink>
        }
      >
        {declineHref && <ButtonLink href={declineHref}>{t("decline")}</ButtonLink>}
        {documentHref && (
          <ButtonLink href={documentHref} icon="download">
            {ward("withoutConsent.document")}
          </ButtonLink>
        )}
        {resumeAction && (
          <CommandForm action={resumeAction}>
            <SubmitButton busyLabel={common("busy")} iconEnd="arrow-right" className={page.go}>
              {t("resume")}
            </SubmitButton>
          </CommandForm>
        )}
      </StepFoot>
    </div>
  );
}

function RecordSheet({ consent, leafletTitle }: Pick<WardRecordPageProps, "consent" | "leafletTitle">) {
  const t = useTranslations("ward.record");
  const common = useTranslations("common");
  const locale = useLocale();
  return (
    <div className={styles.sheet}>
      <dl className={styles.facts}>
        <dt>{t("reference")}</dt>
        <dd>{consent.reference}</dd>
        <dt>{t("leaflet")}</dt>
        <dd>
          <span lang="zh-HK">{leafletTitle}</span> {common("leafletVersion", { version: consent.leaflet.version })}
        </dd>
      </dl>
      <h2>{t("history")}</h2>
      <ol className={styles.history}>
        {recordHistory(consent).map((entry) => (
          <li key={entry.key}>
            <span className={styles.time}>{momentText(entry.at, locale)}</span>
            <strong>{t(entry.key)}</strong>
            <span className={styles.who}>
              {[entry.by, entry.tablet && t("tablet", { device: entry.tablet })]
                .filter(Boolean)
                .join(common("listSeparator"))}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
