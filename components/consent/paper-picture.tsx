import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import styles from "./paper-picture.module.css";

/** The picture of the signed sheet on the ground of an A4 page; of a record that no longer counts it is only offered to be opened. */
export function PaperPicture({ consent, href }: { consent: Pick<Consent, "paper" | "status">; href: string }) {
  const t = useTranslations("afterwards.paper");
  const { paper, status } = consent;
  if (!paper) return null;
  const isShown = status === "paper" && paper.scan.mediaType !== "application/pdf";
  return (
    <figure className={styles.figure}>
      <figcaption>{t("sheet")}</figcaption>
      {isShown && (
        <svg viewBox="0 0 210 297" className={styles.picture} role="img" aria-label={t("picture")}>
          <image href={href} width="100%" height="100%" preserveAspectRatio="xMidYMin meet" />
        </svg>
      )}
      <ButtonLink href={href} target="_blank" icon="leaflet">
        {t("open")}
      </ButtonLink>
    </figure>
  );
}
