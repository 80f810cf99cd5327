import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import { PatientLabelBox } from "@/components/ui/patient-label-box.tsx";
import type { PatientLabel } from "@/lib/label/patient-label.ts";
import type { Leaflet } from "@/lib/leaflet/leaflet.ts";
import styles from "./paper-page.module.css";
import { StepFoot } from "./step-foot.tsx";
import page from "./step-page.module.css";

export type BlankReadyPageProps = {
  leaflet: Pick<Leaflet, "title" | "version">;
  label?: PatientLabel;
  pdfHref: string;
  largePrintHref: string;
  againHref: string;
  homeHref: string;
};

/** One look at the label before the sheet is printed. */
export function BlankReadyPage({ leaflet, label, pdfHref, largePrintHref, againHref, homeHref }: BlankReadyPageProps) {
  const t = useTranslations("afterwards.blank");
  const shared = useTranslations();
  return (
    <div className={page.page}>
      <div className={page.body}>
        <h1>{t("readyTitle")}</h1>
        <div className={styles.sheet}>
          <p>
            <strong lang="zh-HK">{leaflet.title}</strong>{" "}
            {shared("common.leafletVersion", { version: leaflet.version })}
          </p>
          {label ? <PatientLabelBox label={label} size="compact" /> : <p>{t("noLabel")}</p>}
          <p>{t("afterwards")}</p>
          <div className={styles.ready}>
            <ButtonLink href={pdfHref} target="_blank" variant="primary" icon="printer">
              {t("open")}
            </ButtonLink>
            <ButtonLink href={largePrintHref} target="_blank" icon="printer">
              {t("openLarge")}
            </ButtonLink>
            <ButtonLink href={againHref} icon="undo">
              {t("again")}
            </ButtonLink>
          </div>
        </div>
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
