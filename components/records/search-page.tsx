import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/form-state.ts";
import type { ConsentStatus } from "@/lib/consent/consent.ts";
import styles from "./search.module.css";
import { type Criteria, SearchForm } from "./search-form.tsx";
import { type SearchResult, SearchResults } from "./search-results.tsx";

export type SearchPageProps = {
  criteria?: Criteria;
  /** Absent before anything was looked for. */
  result?: SearchResult;
  /** Gets `text`, `from`, `to`, any number of `statuses`, and `isDueForReview`. */
  action: FormAction;
  recordHref: (consentId: string) => string;
};

/** What is looked for most comes first. */
const STATUSES: readonly ConsentStatus[] = [
  "completed",
  "paper",
  "signed",
  "withdrawn",
  "superseded",
  "entered-in-error",
  "without-consent",
  "declined",
  "deferred",
  "signing",
  "handed-over",
  "draft",
  "abandoned",
];

export function SearchPage({ criteria = {}, result, action, recordHref }: SearchPageProps) {
  const t = useTranslations("records.search");
  const common = useTranslations("common");
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t("title")}</h1>
      <SearchForm
        action={action}
        criteria={criteria}
        statuses={STATUSES.map((value) => ({ value, label: common(`status.${value}`) }))}
        labels={{
          box: t("box"),
          submit: t("submit"),
          busy: t("busy"),
          summary: t("failed"),
          reversed: t("error.datesReversed"),
          status: t("status"),
          allIfNone: t("allIfNone"),
          dates: t("dates"),
          from: t("from"),
          to: t("to"),
          due: t("due"),
        }}
      />
      <div className={styles.results}>
        {result ? (
          <SearchResults result={result} recordHref={recordHref} />
        ) : (
          <p className={styles.empty}>{t("start")}</p>
        )}
      </div>
    </div>
  );
}
