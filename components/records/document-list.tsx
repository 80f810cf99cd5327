import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { DocumentStage } from "@/lib/consent/events.ts";
import styles from "./document-list.module.css";

export type RecordDocument = { stage: DocumentStage; sha256: string; href: string; downloadHref: string };

type Props = { documents: RecordDocument[]; isUsable: boolean; isCovered: boolean };

/** A fingerprint in groups of eight: read aloud without a monospaced font. */
const EIGHTS = [0, 8, 16, 24, 32, 40, 48, 56];

/** Newest last in the log, first here. What does not match its fingerprint is not offered. */
export function DocumentList({ documents, isUsable, isCovered }: Props) {
  const t = useTranslations("records.record");
  if (documents.length === 0) return null;
  return (
    <section className={styles.sheet} aria-labelledby="documents">
      <h2 id="documents">{t("documents")}</h2>
      {isCovered && <p className={styles.stage}>{t("covered")}</p>}
      {[...documents].reverse().map((document, index) => {
        const stage = t(`stage.${document.stage}`);
        return (
          <div key={document.stage} className={styles.document}>
            <h3 className={styles.stage}>{stage}</h3>
            {isUsable && (
              <div className={styles.links}>
                <ButtonLink
                  href={document.downloadHref}
                  variant={index === 0 ? "primary" : "quiet"}
                  icon="download"
                  aria-label={t("ofStage", { action: t("download"), stage })}
                >
                  {t("download")}
                </ButtonLink>
                <ButtonLink href={document.href} icon="leaflet" aria-label={t("ofStage", { action: t("open"), stage })}>
                  {t("open")}
                </ButtonLink>
              </div>
            )}
            <details>
              <summary className={styles.summary}>{t("fingerprint")}</summary>
              <p className={styles.hash} lang="en">
                {EIGHTS.map((start) => (
                  <span key={start}>{document.sha256.slice(start, start + 8)}</span>
                ))}
              </p>
            </details>
          </div>
        );
      })}
    </section>
  );
}
