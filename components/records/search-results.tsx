import { useLocale, useTranslations } from "next-intl";
import { RecordStatus } from "@/components/consent/record-status.tsx";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import { momentText } from "@/components/ui/hong-kong-moment.ts";
import { displayName } from "@/lib/label/patient-label.ts";
import type { RecordRow } from "./record-row.ts";
import styles from "./search-results.module.css";

export type SearchResult = {
  total: number;
  /** How many are left out before the first row. */
  offset: number;
  limit: number;
  rows: RecordRow[];
  previousHref?: string;
  nextHref?: string;
};

export function SearchResults({
  result,
  recordHref,
}: {
  result: SearchResult;
  recordHref: (consentId: string) => string;
}) {
  const t = useTranslations("records.search");
  const label = useTranslations("common.label");
  const { total, offset, limit, rows } = result;
  if (total === 0) {
    return (
      <p className={styles.none} role="status">
        {t("none")}
      </p>
    );
  }
  const columns = [t("date"), t("name"), label("hospitalNoShort"), label("episodeNoShort"), t("leaflet"), t("status")];
  return (
    <>
      <p className={styles.count} role="status">
        <strong>{t("total", { n: total })}</strong>{" "}
        <span>{t("range", { from: offset + 1, to: offset + rows.length })}</span>
      </p>
      <table className={styles.table}>
        <caption className="visually-hidden">{t("table")}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ResultRow key={row.consentId} row={row} columns={columns} href={recordHref(row.consentId)} />
          ))}
        </tbody>
      </table>
      {total > limit && (
        <nav className={styles.pages} aria-label={t("pages")}>
          {result.previousHref && (
            <ButtonLink href={result.previousHref} size="small" icon="arrow-left">
              {t("previous")}
            </ButtonLink>
          )}
          <span>{t("page", { page: Math.floor(offset / limit) + 1, pages: Math.ceil(total / limit) })}</span>
          {result.nextHref && (
            <ButtonLink href={result.nextHref} size="small" iconEnd="arrow-right">
              {t("next")}
            </ButtonLink>
          )}
        </nav>
      )}
    </>
  );
}

function ResultRow({ row, columns, href }: { row: RecordRow; columns: string[]; href: string }) {
  const common = useTranslations("common");
  const locale = useLocale();
  const cells = [
    momentText(row.datedAt, locale),
    <a key="name" href={href}>
      {displayName(row)}
    </a>,
    row.hospitalNo,
    row.episodeNo,
    <span key="leaflet">
      <span lang="zh-HK">{row.leafletTitle}</span>{" "}
      <span className={styles.version}>{common("leafletVersion", { version: row.leafletVersion })}</span>
    </span>,
    <RecordStatus key="status" status={row.status} />,
  ];
  return (
    <tr>
      {cells.map((cell, index) => (
        <td key={columns[index]} data-column={columns[index]}>
          {cell}
        </td>
      ))}
    </tr>
  );
}
