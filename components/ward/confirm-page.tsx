import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { Notice } from "@/components/ui/notice.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import type { Leaflet } from "@/lib/leaflet/leaflet.ts";
import styles from "./confirm.module.css";
import { ConfirmForm, type ConfirmTick } from "./confirm-form.tsx";
import { PatientQuestions } from "./patient-questions.tsx";
import { SignedSheet } from "./signed-sheet.tsx";
import { StepFoot } from "./step-foot.tsx";
import page from "./step-page.module.css";

const MOST_TICKS = 3;

export type ConfirmPageProps = {
  consent: Consent;
  leaflet: Leaflet;
  /** Who looks at it: whoever said that they did not see it cannot say that they did. */
  viewer: { staffNumber: string; role: string };
  /** Gets `sawPatientSign`, `askedPatient` and `questionsAnswered`, each only when ticked. */
  action: FormAction;
  denyAction: FormAction;
  homeHref: string;
};

export function ConfirmPage({ consent, leaflet, viewer, action, denyAction, homeHref }: ConfirmPageProps) {
  const t = useTranslations("ward.confirm");
  const words = useTranslations("afterwards.confirm");
  const shared = useTranslations();
  const denier = consent.notWitnessed?.by;
  const isDenier = denier?.kind === "staff" && denier.staffNumber === viewer.staffNumber;
  const isPatientAlone = consent.signatures.length === 1 && consent.signature?.role === "patient";
  const mayAsk = Boolean(consent.notWitnessed) && viewer.role === "ward-manager";
  const heading = (
    <>
      <h1>{t("title")}</h1>
      {denier?.kind === "staff" && !isDenier && (
        <Notice kind="caution">{words(mayAsk ? "deniedManager" : "denied", { name: denier.name })}</Notice>
      )}
      {isDenier && (
        <Notice kind="stop" code="did-not-see">
          {mayAsk ? words("deniedByYouManager") : shared("refusal.code.did-not-see")}
        </Notice>
      )}
    </>
  );
  const sheets = (
    <div className={styles.columns}>
      <SignedSheet consent={consent} line={leaflet.signatureLine} />
      <PatientQuestions consent={consent} leaflet={leaflet} />
    </div>
  );
  const later = <ButtonLink href={homeHref}>{t("later")}</ButtonLink>;
  if (isDenier && !mayAsk) {
    return (
      <div className={page.page}>
        <div className={page.body}>
          {heading}
          {sheets}
        </div>
        <StepFoot
          start={
            <ButtonLink href={homeHref} icon="arrow-left">
              {shared("ward.home.link")}
            </ButtonLink>
          }
        />
      </div>
    );
  }
  const saw = isPatientAlone ? t("saw") : words("sawAll");
  const ticks: ConfirmTick[] = [
    ...(isDenier ? [] : [{ name: "sawPatientSign", label: saw, error: t("error.saw"), about: "witness" }]),
    ...(mayAsk
      ? [{ name: "askedPatient", label: words("asked"), error: words("askedMissing"), about: "witness" }]
      : []),
    { name: "questionsAnswered", label: t("questions"), error: t("error.questions"), about: "questions" },
  ];
  return (
    <ConfirmForm
      action={action}
      ticks={ticks}
      {...(consent.notWitnessed
        ? {}
        : { deny: { action: denyAction, label: words(isPatientAlone ? "deny" : "denyAll") } })}
      labels={{
        left: Array.from({ length: MOST_TICKS }, (_, n) => t("left", { n })),
        submit: t("submit"),
        busy: shared("common.busy"),
        summary: shared("ward.errors.summary"),
      }}
      heading={heading}
      later={later}
    >
      {sheets}
    </ConfirmForm>
  );
}
