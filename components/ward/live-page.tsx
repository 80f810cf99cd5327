import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import { Icon } from "@/components/ui/icon.tsx";
import { displayName } from "@/lib/label/patient-label.ts";
import { type LiveAnswer, LiveLine } from "./live-line.tsx";
import styles from "./live-page.module.css";

export type LivePageProps = {
  hospitalNo: string;
  lines: LiveAnswer[];
  withdrawHref: (consentId: string) => string;
  againHref: string;
  homeHref: string;
};

/** To be read across an operating theatre: whose number it is, and how the patient stands with each leaflet. */
export function LivePage({ hospitalNo, lines, withdrawHref, againHref, homeHref }: LivePageProps) {
  const t = useTranslations("afterwards.live");
  const shared = useTranslations();
  const names = [...new Set(lines.map(({ row }) => displayName(row)))];
  return (
    <div className={styles.page}>
      <header className={styles.whose}>
        <h1 className="visually-hidden">{t("title")}</h1>
        {names.map((name) => (
          <p key={name} className={styles.name}>
            {name}
          </p>
        ))}
        <p className={styles.number}>
          <span lang="en">{shared("common.label.hospitalNoShort")}</span> <strong>{hospitalNo}</strong>
        </p>
        {names.length > 1 && <p className={styles.differ}>{t("namesDiffer")}</p>}
      </header>
      {lines.length === 0 ? (
        <section className={styles.line} data-standing="none">
          <Icon name="minus-circle" className={styles.icon} />
          <h2 className={styles.standing}>{t("nothing")}</h2>
          <p>{t("nothingHint")}</p>
        </section>
      ) : (
        lines.map((line) => (
          <LiveLine key={line.row.consentId} line={line} withdrawHref={withdrawHref(line.row.consentId)} />
        ))
      )}
      <div className={styles.links}>
        <ButtonLink href={againHref} variant="primary" icon="scan">
          {t("again")}
        </ButtonLink>
        <ButtonLink href={homeHref} icon="arrow-left">
          {shared("ward.home.link")}
        </ButtonLink>
      </div>
    </div>
  );
}
