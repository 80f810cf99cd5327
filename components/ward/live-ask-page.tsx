import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { useCameraLabels } from "./camera-labels.ts";
import styles from "./live-page.module.css";
import { ScanForm } from "./scan-form.tsx";

/** The time-out before a procedure: one number in, one answer out. */
export function LiveAskPage({ action, homeHref }: { action: FormAction; homeHref: string }) {
  const t = useTranslations("afterwards.live");
  const shared = useTranslations();
  const camera = useCameraLabels();
  return (
    <div className={styles.page}>
      <div>
        <h1>{t("title")}</h1>
        <p className={styles.hint}>{t("hint")}</p>
      </div>
      <div className={styles.ask}>
        <ScanForm
          action={action}
          labels={{ field: t("field"), submit: t("submit"), busy: shared("common.busy"), camera }}
          enterHref="#scan"
        />
      </div>
      <div>
        <ButtonLink href={homeHref} icon="arrow-left">
          {shared("ward.home.link")}
        </ButtonLink>
      </div>
    </div>
  );
}
