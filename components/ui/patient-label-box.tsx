import { useTranslations } from "next-intl";
import { displayName, type PatientLabel } from "@/lib/label/patient-label.ts";
import { classNames } from "./class-names.ts";
import styles from "./patient-label-box.module.css";

type Props = {
  label: PatientLabel;
  /** `reading-aloud` fills a card and is read across the bed; `compact` stands on top of a page. */
  size?: "reading-aloud" | "compact";
};

/** The Patient's Label as an object: the paper's frame and its three field names, verbatim. */
export function PatientLabelBox({ label, size = "reading-aloud" }: Props) {
  const t = useTranslations("common.label");
  return (
    <figure className={classNames(styles.box, styles[size])} aria-label={t("title")}>
      <p className={styles.title} lang="en">
        {t("title")}
      </p>
      <dl className={styles.fields}>
        <div className={styles.field}>
          <dt lang="en">{t("name")}</dt>
          <dd className={styles.name}>{displayName(label)}</dd>
        </div>
        <div className={styles.field}>
          <dt lang="en">{t("hospitalNo")}</dt>
          <dd>{label.hospitalNo}</dd>
        </div>
        <div className={styles.field}>
          <dt lang="en">{t("episodeNo")}</dt>
          <dd>{label.episodeNo}</dd>
        </div>
      </dl>
    </figure>
  );
}
