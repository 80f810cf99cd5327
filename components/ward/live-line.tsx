import { useLocale, useTranslations } from "next-intl";
import { momentText } from "@/components/ui/hong-kong-moment.ts";
import { Icon, type IconName } from "@/components/ui/icon.tsx";
import { StatusChip } from "@/components/ui/status-chip.tsx";
import { CHECK_IDS, isFlagged } from "@/lib/consent/checks.ts";
import type { Consent } from "@/lib/consent/consent.ts";
import type { ConsentRowInput } from "@/lib/consent/consent-row.ts";
import type { Standing } from "@/lib/consent/live-consent.ts";
import { isWithdrawable } from "@/lib/consent/withdraw.ts";
import styles from "./live-page.module.css";

export type LiveAnswer = {
  row: Pick<
    ConsentRowInput,
    "nameLatin" | "nameChinese" | "episodeNo" | "leafletTitle" | "reference" | "wardName" | "status"
  > & { consentId: string };
  standing: Standing;
  validUntil?: string;
  consent?: Consent;
};

const ICONS: Record<Standing, IconName> = {
  live: "check-circle",
  unconfirmed: "clock",
  expired: "stop",
  withdrawn: "undo",
  superseded: "swap",
  none: "minus-circle",
};

/** One leaflet in one episode: the word in the size of a sign, what it rests on below. */
export function LiveLine({ line, withdrawHref }: { line: LiveAnswer; withdrawHref: string }) {
  const t = useTranslations("afterwards");
  const label = useTranslations("common.label");
  const { row, standing, consent } = line;
  return (
    <section className={styles.line} data-standing={standing} aria-labelledby={`live-${row.consentId}`}>
      <Icon name={ICONS[standing]} className={styles.icon} />
      <h2 id={`live-${row.consentId}`} className={styles.standing}>
        {t(`live.standing.${standing}`)}
        <span className={styles.leaflet} lang="zh-HK">
          {row.leafletTitle}
        </span>
      </h2>
      {consent && <Flagged consent={consent} />}
      <ul className={styles.facts}>
        {consent && <Facts line={line} consent={consent} />}
        <li>
          {label("episodeNoShort")} <strong>{row.episodeNo}</strong>
        </li>
        <li>
          {t("record.reference")} <strong>{row.reference}</strong>
        </li>
        <li>{row.wardName}</li>
      </ul>
      {consent && isWithdrawable(row) && (
        <a href={withdrawHref} className={styles.withdraw}>
          {t("links.withdraw")}
        </a>
      )}
    </section>
  );
}

/** What the leaflet says must be known: on blood thinners, pregnant, unwell. */
function Flagged({ consent }: { consent: Pick<Consent, "checks"> }) {
  const common = useTranslations("common");
  const flagged = CHECK_IDS.filter((id) => isFlagged(id, consent.checks?.answers[id]));
  if (flagged.length === 0) return null;
  return (
    <p className={styles.flagged}>
      {flagged.map((id) => (
        <StatusChip key={id} kind="danger" icon="warning">
          {common(`flagged.${id}`)}
        </StatusChip>
      ))}
    </p>
  );
}

function Facts({ line, consent }: { line: LiveAnswer; consent: Consent }) {
  const t = useTranslations("afterwards.live");
  const locale = useLocale();
  const { signature, paper, withdrawal, supersededBy } = consent;
  const { standing, validUntil } = line;
  const signer = signature?.name ?? paper?.signatory.name ?? "";
  return (
    <>
      {signature && <li>{t("signedBy", { time: momentText(signature.at, locale), name: signer })}</li>}
      {paper && <li>{t("paperBy", { date: paper.signedOn, name: signer })}</li>}
      {validUntil && (standing === "live" || standing === "expired") && (
        <li>
          <strong>
            {t(standing === "live" ? "validUntil" : "expiredAt", { time: momentText(validUntil, locale) })}
          </strong>
        </li>
      )}
      {withdrawal && standing === "withdrawn" && (
        <li>{t("withdrawnAt", { time: momentText(withdrawal.at, locale) })}</li>
      )}
      {supersededBy && <li>{t("supersededBy", { reference: supersededBy.reference })}</li>}
    </>
  );
}
