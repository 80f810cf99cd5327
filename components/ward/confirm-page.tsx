import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import type { Consent } from "@/lib/consent/consent.ts";
import type { Leaflet } from "@/lib/leaflet/leaflet.ts";
import styles from "./confirm.module.css";
import { ConfirmForm } from "./confirm-form.tsx";
import { FlaggedAnswers } from "./flagged-answers.tsx";
import { SignedSheet } from "./signed-sheet.tsx";

const TICK_COUNT = 2;

export type ConfirmPageProps = {
  consent: Consent;
  leaflet: Pick<Leaflet, "signatureLine">;
  /** Gets `sawPatientSign` and `questionsAnswered`, each only when ticked. */
  action: FormAction;
  homeHref: string;
};

export function ConfirmPage({ consent, leaflet, action, homeHref }: ConfirmPageProps) {
  const t = useTranslations("ward.confirm");
  const shared = useTranslations();
  return (
    <ConfirmForm
      action={action}
      ticks={{
        sawPatientSign: { label: t("saw"), error: t("error.saw") },
        questionsAnswered: { label: t("questions"), error: t("error.questions") },
      }}
      labels={{
        left: Array.from({ length: TICK_COUNT + 1 }, (_, n) => t("left", { n })),
        submit: t("submit"),
        busy: shared("common.busy"),
        summary: shared("ward.errors.summary"),
      }}
      heading={<h1>{t("title")}</h1>}
      later={<ButtonLink href={homeHref}>{t("later")}</ButtonLink>}
    >
      <div className={styles.columns}>
        <SignedSheet consent={consent} line={leaflet.signatureLine} />
        <FlaggedAnswers consent={consent} />
      </div>
    </ConfirmForm>
  );
}
