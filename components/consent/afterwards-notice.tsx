import { useLocale, useTranslations } from "next-intl";
import { momentText } from "@/components/ui/hong-kong-moment.ts";
import { Icon } from "@/components/ui/icon.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import type { Actor } from "@/lib/consent/actor.ts";
import type { Consent } from "@/lib/consent/consent.ts";
import styles from "./afterwards-notice.module.css";
import { PaperFacts } from "./paper-facts.tsx";

type Props = { consent: Consent; hrefOf: (consentId: string) => string };

/** What became of a record after it was signed; nothing for one that simply counts. */
export function AfterwardsNotice({ consent, hrefOf }: Props) {
  return (
    <>
      <ErrorBand consent={consent} />
      <Withdrawal consent={consent} />
      <Links consent={consent} hrefOf={hrefOf} />
      <PaperFacts consent={consent} />
    </>
  );
}

function ErrorBand({ consent }: { consent: Pick<Consent, "error"> }) {
  const t = useTranslations("afterwards.notice");
  const locale = useLocale();
  const { error } = consent;
  if (!error) return null;
  return (
    <section className={styles.band} aria-labelledby="in-error">
      <Icon name="stop" className={styles.icon} />
      <div>
        <h2 id="in-error">{t("error")}</h2>
        <p className={styles.reason}>{t("errorReason", { reason: error.reason })}</p>
        {error.actualHospitalNo && <p>{t("errorActual", { number: error.actualHospitalNo })}</p>}
        <p>
          {t("errorBy", {
            time: momentText(error.at, locale),
            name: nameOf(error.by),
            second: error.secondStaff.name,
          })}
        </p>
        <p>{t("errorKept")}</p>
      </div>
    </section>
  );
}

function Withdrawal({ consent }: { consent: Pick<Consent, "withdrawal"> }) {
  const t = useTranslations("afterwards.notice");
  const people = useTranslations("signatories");
  const locale = useLocale();
  const { withdrawal } = consent;
  if (!withdrawal) return null;
  return (
    <Notice kind="stop" icon="undo" title={t("withdrawn", { time: momentText(withdrawal.at, locale) })}>
      {t("withdrawnBy", {
        toldBy: people(`toldBy.${withdrawal.toldBy}`),
        manner: people(`manner.${withdrawal.manner}`),
        name: nameOf(withdrawal.by),
      })}
      {withdrawal.note && <span className={styles.note}>{t("note", { note: withdrawal.note })}</span>}
      <span className={styles.note}>{t("withdrawnKept")}</span>
    </Notice>
  );
}

/** Which record took this one's place, and whose place this one took. */
function Links({ consent, hrefOf }: { consent: Pick<Consent, "supersededBy" | "supersedes"> } & Pick<Props, "hrefOf">) {
  const t = useTranslations("afterwards.notice");
  const locale = useLocale();
  const { supersededBy, supersedes } = consent;
  return (
    <>
      {supersededBy && (
        <Notice kind="caution" icon="swap" title={t("superseded", { time: momentText(supersededBy.at, locale) })}>
          <a href={hrefOf(supersededBy.consentId)} className={styles.link}>
            {t("supersededBy", { reference: supersededBy.reference })}
          </a>
        </Notice>
      )}
      {supersedes.map(({ consentId, reference }) => (
        <Notice key={consentId} kind="info" icon="swap">
          <a href={hrefOf(consentId)} className={styles.link}>
            {t("supersedes", { reference })}
          </a>
        </Notice>
      ))}
    </>
  );
}

function nameOf(actor: Actor): string {
  return actor.kind === "staff" ? actor.name : "";
}
