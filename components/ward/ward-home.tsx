import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { Icon, type IconName } from "@/components/ui/icon.tsx";
import { AutoRefresh } from "./auto-refresh.tsx";
import { useCameraLabels } from "./camera-labels.ts";
import rows from "./row-list.module.css";
import { ScanForm } from "./scan-form.tsx";
import { UnfinishedRow } from "./unfinished-row.tsx";
import { WaitingRow } from "./waiting-row.tsx";
import styles from "./ward-home.module.css";
import type { WardRow } from "./ward-row.ts";

export type WardHomeProps = {
  /** Signed, waiting for staff. */
  waiting: WardRow[];
  /** Signed, and whoever took the tablet back did not see it. */
  notWitnessed: WardRow[];
  unfinished: WardRow[];
  completedTodayCount: number;
  leafletPageCount: number;
  /** ISO 8601. */
  now: string;
  /** The tablet that this is. */
  tabletId: string | undefined;
  /** Said before everything else: that there is no network. */
  notice: ReactNode;
  scanAction: FormAction;
  enterHref: string;
  toolHrefs: Record<Tool, string>;
  hrefFor: (row: WardRow) => string;
  questionsHrefFor: (row: WardRow) => string;
};

const TOOLS = { blank: "printer", paper: "leaflet", live: "search" } as const satisfies Record<string, IconName>;
type Tool = keyof typeof TOOLS;

const REFRESH_SECONDS = 15;

export function WardHome(props: WardHomeProps) {
  const { waiting, notWitnessed, unfinished, now, hrefFor } = props;
  const t = useTranslations("ward.home");
  const common = useTranslations("common");
  const camera = useCameraLabels();
  // Longest wait first: a signature without a witness ages.
  const byWait = [...waiting].sort((a, b) => a.datedAt.localeCompare(b.datedAt));
  // Whoever called waits at the bedside: they stand first, the longest wait before all.
  const callers = unfinished.filter((row) => row.nurseCalledAt !== null);
  const byCall = [
    ...callers.sort((a, b) => (a.nurseCalledAt ?? "").localeCompare(b.nurseCalledAt ?? "")),
    ...unfinished.filter((row) => row.nurseCalledAt === null),
  ];
  return (
    <>
      <AutoRefresh seconds={REFRESH_SECONDS} />
      <div className={styles.notice}>{props.notice}</div>
      <div className={styles.page}>
        <section className={styles.start} aria-labelledby="scan-title">
          <h1 id="scan-title">{t("scan")}</h1>
          <p className={styles.hint}>{t("scanHint")}</p>
          <ScanForm
            action={props.scanAction}
            labels={{ field: t("scanField"), submit: t("scanSubmit"), busy: common("busy"), camera }}
            enterHref={props.enterHref}
          />
          <div className={styles.byHand}>
            <p className={styles.small}>{t("enterHint")}</p>
            <ButtonLink href={props.enterHref} variant="secondary" icon="keyboard" className={styles.wide}>
              {t("enter")}
            </ButtonLink>
          </div>
        </section>
        <div className={styles.lists}>
          <section aria-labelledby="waiting">
            <ListHead id="waiting" title={t("waiting", { n: byWait.length })} hint={t("waitingHint")} />
            {byWait.length > 0 ? (
              <ul className={rows.list}>
                {byWait.map((row) => (
                  <WaitingRow key={row.consentId} row={row} href={hrefFor(row)} now={now} />
                ))}
              </ul>
            ) : (
              <p className={styles.none}>{t("noWaiting")}</p>
            )}
          </section>
          {notWitnessed.length > 0 && (
            <section aria-labelledby="not-witnessed">
              <ListHead
                id="not-witnessed"
                title={t("notWitnessed", { n: notWitnessed.length })}
                hint={t("notWitnessedHint")}
              />
              <ul className={rows.list}>
                {notWitnessed.map((row) => (
                  <WaitingRow key={row.consentId} row={row} href={hrefFor(row)} now={now} isForManager />
                ))}
              </ul>
            </section>
          )}
          <section aria-labelledby="unfinished">
            <ListHead id="unfinished" title={t("unfinished", { n: unfinished.length })} hint={t("unfinishedHint")} />
            {unfinished.length > 0 ? (
              <ul className={rows.list}>
                {byCall.map((row) => (
                  <UnfinishedRow
                    key={row.consentId}
                    row={row}
                    href={hrefFor(row)}
                    questionsHref={props.questionsHrefFor(row)}
                    now={now}
                    tabletId={props.tabletId}
                    leafletPageCount={props.leafletPageCount}
                  />
                ))}
              </ul>
            ) : (
              <p className={styles.none}>{t("noUnfinished")}</p>
            )}
          </section>
          <p className={styles.completed}>
            <Icon name="check-circle" />
            {t("completedToday", { n: props.completedTodayCount })}
          </p>
        </div>
        <nav className={styles.tools} aria-label={t("tools")}>
          {(Object.keys(TOOLS) as Tool[]).map((tool) => (
            <ButtonLink key={tool} href={props.toolHrefs[tool]} size="small" icon={TOOLS[tool]}>
              {t(tool)}
            </ButtonLink>
          ))}
        </nav>
      </div>
    </>
  );
}

function ListHead({ id, title, hint }: { id: string; title: string; hint: string }) {
  return (
    <div className={styles.head}>
      <h2 id={id}>{title}</h2>
      <p className={styles.small}>{hint}</p>
    </div>
  );
}
