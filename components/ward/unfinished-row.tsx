import { useLocale, useTranslations } from "next-intl";
import { RecordStatus } from "@/components/consent/record-status.tsx";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import { recentText } from "@/components/ui/hong-kong-moment.ts";
import { StatusChip } from "@/components/ui/status-chip.tsx";
import { hongKongDate } from "@/lib/hong-kong-time.ts";
import { displayName } from "@/lib/label/patient-label.ts";
import { DeferredChip } from "./deferred-chip.tsx";
import styles from "./row-list.module.css";
import type { WardRow } from "./ward-row.ts";

type Props = {
  row: WardRow;
  href: string;
  /** Where the patient's questions are. */
  questionsHref: string;
  now: string;
  /** The tablet that this is. */
  tabletId: string | undefined;
  leafletPageCount: number;
};

export function UnfinishedRow({ row, href, questionsHref, ...about }: Props) {
  const t = useTranslations("ward.home");
  const questions = useTranslations("questions.home");
  const name = displayName(row);
  const inPatientsHands = row.status === "handed-over" || row.status === "signing";
  const isAsked = row.openQuestions > 0;
  const action = isAsked ? questions("answer") : t(inPatientsHands ? "action.view" : "action.continue");
  return (
    <li className={styles.row} data-alarm={row.handedBack === "not-me" || undefined}>
      <div className={styles.who}>
        <h3 className={styles.name}>{name}</h3>
        <p className={styles.more}>
          <span>{row.hospitalNo}</span> <WaitingNote row={row} now={about.now} /> <Note row={row} {...about} />
        </p>
      </div>
      <RowChip row={row} now={about.now} />
      <ButtonLink
        href={isAsked ? questionsHref : href}
        size="small"
        className={styles.action}
        aria-label={t("action.of", { action, name })}
      >
        {action}
      </ButtonLink>
    </li>
  );
}

function RowChip({ row, now }: Pick<Props, "row" | "now">) {
  const t = useTranslations("ward.home");
  if (row.handedBack === "not-me") {
    return (
      <StatusChip kind="danger" icon="stop">
        {t("notMe")}
      </StatusChip>
    );
  }
  if (row.handedBack) {
    return (
      <StatusChip kind="waiting" icon="hand-back">
        {t(row.handedBack === "idle" ? "idle" : "handedBack")}
      </StatusChip>
    );
  }
  if (row.nurseCalledAt || row.openQuestions > 0) return <AskedChip isCalled={row.nurseCalledAt !== null} />;
  if (row.attention === "capacity-doubted") return <DeferredChip why="capacityDoubted" />;
  const isSedated = row.sedatedOn === hongKongDate(new Date(now));
  if (row.status === "deferred" && isSedated) return <DeferredChip why="sedatedToday" />;
  return <RecordStatus status={row.status} />;
}

/** The patient has asked something: a call for the nurse is the louder of the two. */
function AskedChip({ isCalled }: { isCalled: boolean }) {
  const t = useTranslations("questions.home");
  return (
    <StatusChip kind={isCalled ? "waiting" : "outline"} icon={isCalled ? "bell" : "question"}>
      {t(isCalled ? "called" : "waiting")}
    </StatusChip>
  );
}

function WaitingNote({ row, now }: Pick<Props, "row" | "now">) {
  const t = useTranslations("questions.home");
  const locale = useLocale();
  return (
    <>
      {row.nurseCalledAt && <strong>{t("calledAt", { time: recentText(row.nurseCalledAt, now, locale) })}</strong>}
      {row.openQuestions > 0 && <span>{t("count", { n: row.openQuestions })}</span>}
    </>
  );
}

function Note({ row, now, tabletId, leafletPageCount }: Omit<Props, "href" | "questionsHref">) {
  const t = useTranslations("ward.home");
  const locale = useLocale();
  if (row.handedBack === "not-me") return <strong className={styles.alarm}>{t("notMeHint")}</strong>;
  if (row.handedBack) return <span>{t(row.handedBack === "idle" ? "idleHint" : "handedBackHint")}</span>;
  // The patient's last step is the page before the signature: "11 of 11" with ten reading pages.
  const steps = leafletPageCount + 1;
  if (row.status === "handed-over") return <span>{t("step", { i: Math.min(row.progress + 1, steps), n: steps })}</span>;
  if (row.heldAt && row.heldTabletName && row.heldTabletId !== tabletId) {
    return <span>{t("openOn", { tablet: row.heldTabletName, time: recentText(row.heldAt, now, locale) })}</span>;
  }
  return <span>{t("prepared", { time: recentText(row.preparedAt, now, locale) })}</span>;
}
