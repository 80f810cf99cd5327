import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { DocumentStage } from "@/lib/consent/document-stage.ts";
import styles from "./document-list.module.css";

export type RecordDocument = { stage: DocumentStage; sha256: string; href: string; downloadHref: string };

type Props = { documents: RecordDocument[]; isUsable: boolean; coverHref?: string };

/** A fingerprint in groups of eight: read aloud without a monospaced font. */
const EIGHTS = [0, 8, 16, 24, 32, 40, 48, 56];

/** Newest last in the log, first here. What does not match its fingerprint is not offered. */
export function DocumentList({ documents, isUsable, coverHref }: Props) {
  const t = useTranslations("records.record");
  const ofStage = (action: "download" | "open", stage: string) => t("ofStage", { action: t(action), stage });
  if (documents.length === 0 && !coverHref) return null;
  return (
    <section className={styles.sheet} aria-labelledby="documents">
      <h2 id="documents">{t("documents")}</h2>
      {coverHref && (
        <div className={styles.document}>
          <h3 className={styles.stage}>{t("cover")}</h3>
          <p>{t("covered")}</p>
          <div className={styles.links}>
            <ButtonLink href={`${coverHref}?download=1`} icon="download" aria-label={ofStage("download", t("cover"))}>
              {t("download")}
            </ButtonLink>
            <ButtonLink href={coverHref} icon="leaflet" aria-label={ofStage("open", t("cover"))}>
              {t("open")}
            </ButtonLink>
          </div>
        </div>
      )}
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
                  aria-label={ofStage("download", stage)}
                >
                  {t("download")}
                </ButtonLink>
                <ButtonLink href={document.href} icon="leaflet" aria-label={ofStage("open", stage)}>
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
