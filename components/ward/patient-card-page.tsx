import { useTranslations } from "next-intl";
import { CommandForm } from "@/components/ui/command-form.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { clockText } from "@/components/ui/hong-kong-moment.ts";
import { Icon } from "@/components/ui/icon.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { PatientLabelBox } from "@/components/ui/patient-label-box.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { OtherRecords } from "./other-records.tsx";
import styles from "./patient-card-page.module.css";
import { StepFoot } from "./step-foot.tsx";
import page from "./step-page.module.css";
import { Steps } from "./steps.tsx";
import type { WardRow } from "./ward-row.ts";

export type PatientCardPageProps = {
  consent: Pick<Consent, "label" | "labelSource" | "preparedAt" | "leaflet">;
  leafletTitle: string;
  /** Other records of this patient, newest first. */
  existing: WardRow[];
  /** The characters of the name that no bundled font can draw, as code points: `U+2A6A5`. */
  unprintable: string[];
  confirmAction: FormAction;
  cancelAction: FormAction;
};

export function PatientCardPage(props: PatientCardPageProps) {
  const { consent, leafletTitle, unprintable } = props;
  const t = useTranslations("ward.card");
  const common = useTranslations("common");
  return (
    <div className={page.page}>
      <div className={page.body}>
        <div className={page.head}>
          <h1>{t("title")}</h1>
          <Steps current="patient" />
        </div>
        {unprintable.length > 0 && (
          <Notice kind="caution">
            {t("glyph", { n: unprintable.length, codes: unprintable.join(common("listSeparator")) })}
          </Notice>
        )}
        <div className={styles.columns}>
          <div className={styles.card}>
            <PatientLabelBox label={consent.label} />
            <p className={styles.source}>
              <Icon name={consent.labelSource === "scanned" ? "label" : "keyboard"} />
              <span>{t(consent.labelSource, { time: clockText(consent.preparedAt) })}</span>
            </p>
          </div>
          <div className={styles.side}>
            <h2 lang="zh-HK">{leafletTitle}</h2>
            <dl className={styles.facts}>
              <dt>{t("version")}</dt>
              <dd>{common("leafletVersion", { version: consent.leaflet.version })}</dd>
              <dt>{t("language")}</dt>
              <dd>{t("languageChinese")}</dd>
              <dt>{t("signatory")}</dt>
              <dd>{t("signatoryPatient")}</dd>
            </dl>
            <OtherRecords rows={props.existing} hospitalNo={consent.label.hospitalNo} />
          </div>
        </div>
      </div>
      <StepFoot
        start={
          <CommandForm action={props.cancelAction}>
            <SubmitButton variant="quiet" icon="x" busyLabel={common("busy")}>
              {t("cancel")}
            </SubmitButton>
          </CommandForm>
        }
      >
        <CommandForm action={props.confirmAction}>
          <SubmitButton iconEnd="arrow-right" busyLabel={common("busy")} className={styles.confirm}>
            {t("confirm")}
          </SubmitButton>
        </CommandForm>
      </StepFoot>
    </div>
  );
}
