import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { FormState } from "@/components/ui/form-state.ts";
import { Notice } from "@/components/ui/notice.tsx";
import { PatientLabelBox } from "@/components/ui/patient-label-box.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { PaperForm } from "./paper-form.tsx";
import styles from "./paper-page.module.css";
import page from "./step-page.module.css";

export type PaperPageProps = {
  consent: Pick<Consent, "label" | "leaflet">;
  leafletTitle: string;
  today: string;
  maxBytes: number;
  /** Takes the form by POST, with `signedOn`, `signatoryRole`, `signatoryName` and the file `scan`. */
  url: string;
  refused: FormState;
  homeHref: string;
};

const ROLES = ["patient", "parent", "guardian"] as const;

export function PaperPage({ consent, leafletTitle, homeHref, ...form }: PaperPageProps) {
  const t = useTranslations("afterwards.paper");
  const people = useTranslations("signatories.toldBy");
  const field = useTranslations("refusal.field");
  const shared = useTranslations();
  return (
    <PaperForm
      {...form}
      roles={ROLES.map((value) => ({ value, label: people(value) }))}
      labels={{
        signedOn: t("signedOn"),
        signatoryRole: t("signatoryRole"),
        signatoryName: t("signatoryName"),
        scan: t("scan"),
        scanHint: t("scanHint"),
        submit: t("submit"),
        busy: shared("common.busy"),
        summary: shared("afterwards.summary"),
        offline: t("offline"),
        errors: {
          dateInvalid: field("dateInvalid"),
          dateInFuture: field("dateInFuture"),
          choiceMissing: field("choiceMissing"),
          nameMissing: field("nameMissing"),
          fileMissing: field("fileMissing"),
          tooLarge: shared("refusal.code.paper-scan-too-large"),
        },
      }}
      heading={
        <>
          <div>
            <h1>{t("title")}</h1>
            <p className={page.hint}>
              <span lang="zh-HK">{leafletTitle}</span>{" "}
              {shared("common.leafletVersion", { version: consent.leaflet.version })}
            </p>
          </div>
          <Notice kind="caution">{t("compare")}</Notice>
          <div className={styles.label}>
            <PatientLabelBox label={consent.label} size="compact" />
          </div>
        </>
      }
      back={
        <ButtonLink href={homeHref} icon="arrow-left">
          {shared("ward.home.link")}
        </ButtonLink>
      }
    />
  );
}
