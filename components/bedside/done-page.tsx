import { useLocale, useTranslations } from "next-intl";
import { ForgetTurn } from "@/components/tablet/forget-turn.tsx";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import { classNames } from "@/components/ui/class-names.ts";
import { Icon, type IconName } from "@/components/ui/icon.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { displayName } from "@/lib/label/patient-label.ts";
import { BedsideShell } from "./bedside-shell.tsx";
import styles from "./done-page.module.css";
import { longMoment } from "./long-moment.ts";
import { RICH_TEXT } from "./rich-text.tsx";

export type BedsideOutcome = "signed" | "all-signed" | "declined" | "deferred" | "handed-back" | "signing-stopped";

type Props = {
  outcome: BedsideOutcome;
  /** Without it the page shows no patient data at all. */
  consent?: Consent | undefined;
  reference?: string | undefined;
  /** ISO 8601: when it was signed, declined or deferred. */
  at?: string | undefined;
  unlockHref: string;
};

const ICONS: Record<BedsideOutcome, IconName> = {
  signed: "check",
  "all-signed": "check",
  declined: "check",
  deferred: "pause",
  "handed-back": "hand-back",
  "signing-stopped": "hand-back",
};

/** Shown only after the server has stored the outcome. What to do next is bold; the one button is for staff. */
export function DonePage({ outcome, consent, reference, at, unlockHref }: Props) {
  const t = useTranslations("bedside");
  const others = useTranslations("signatories");
  const locale = useLocale();
  const [title, more] =
    outcome === "all-signed" || outcome === "signing-stopped"
      ? [others.rich(`done.${outcome}.title`, RICH_TEXT), others.rich(`done.${outcome}.more`, RICH_TEXT)]
      : [t.rich(`done.${outcome}.title`, RICH_TEXT), t.rich(`done.${outcome}.more`, RICH_TEXT)];
  return (
    <BedsideShell
      foot={
        <div className={styles.foot}>
          <ButtonLink href={unlockHref} variant="staff" size="bedside" icon="lock" className={styles.unlock}>
            {t("done.unlock")}
          </ButtonLink>
        </div>
      }
    >
      <ForgetTurn />
      <div className={styles.page}>
        <span className={styles.mark}>
          <Icon name={ICONS[outcome]} />
        </span>
        <div className={styles.words} data-outcome={outcome}>
          <h1 className={styles.title}>{title}</h1>
          <p className={styles.next}>
            <strong>{t("done.return")}</strong>
          </p>
          <p className={styles.next}>{more}</p>
          {(consent ?? reference ?? at) && (
            <dl className={styles.facts}>
              {consent && <Fact term={t("patient")}>{displayName(consent.label)}</Fact>}
              {reference && <Fact term={t("reference")}>{reference}</Fact>}
              {at && (
                <Fact term={t("date")} isLong>
                  {longMoment(at, locale)}
                </Fact>
              )}
            </dl>
          )}
        </div>
      </div>
    </BedsideShell>
  );
}

function Fact({ term, isLong = false, children }: { term: string; isLong?: boolean; children: string }) {
  return (
    <div className={classNames(isLong && styles.long)}>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}
