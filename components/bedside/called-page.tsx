import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import { clockText } from "@/components/ui/hong-kong-moment.ts";
import { Icon } from "@/components/ui/icon.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { openQuestions } from "@/lib/consent/question.ts";
import { type Leaflet, unitText } from "@/lib/leaflet/leaflet.ts";
import type { BedsideAction } from "./bedside-action.ts";
import { BedsideShell } from "./bedside-shell.tsx";
import styles from "./called-page.module.css";
import { HandBackForm } from "./hand-back-form.tsx";
import { PageHeader } from "./page-header.tsx";

type Props = { consent: Consent; leaflet: Leaflet; backHref: string; staffHref: string; handBackAction: BedsideAction };

/** The nurse knows. Reading may go on meanwhile; whoever comes goes on from here. */
export function CalledPage({ consent, leaflet, backHref, staffHref, handBackAction }: Props) {
  const t = useTranslations("questions.called");
  const { nurseCalled } = consent;
  const open = openQuestions(consent);
  return (
    <BedsideShell
      headerLine
      header={
        <PageHeader consent={consent} leafletTitle={leaflet.title} tools={<HandBackForm action={handBackAction} />} />
      }
      foot={
        <div className={styles.foot}>
          <ButtonLink href={backHref} variant="secondary" size="bedside" icon="arrow-left" className={styles.way}>
            {t("back")}
          </ButtonLink>
          <ButtonLink href={staffHref} variant="staff" size="bedside" icon="lock" className={styles.way}>
            {t("staff")}
          </ButtonLink>
        </div>
      }
    >
      <div className={styles.page}>
        <h1 className={styles.title}>
          <Icon name="bell" />
          {t("title")}
        </h1>
        <p>{nurseCalled ? t("since", { time: clockText(nurseCalled.at) }) : t("notYet")}</p>
        {open.length > 0 && (
          <section className={styles.questions} aria-labelledby="asked">
            <h2 id="asked" className={styles.term}>
              {t("yours")}
            </h2>
            <ul lang="zh-HK">
              {open.map(({ unitId }) => (
                <li key={unitId}>{unitText(leaflet, unitId)}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </BedsideShell>
  );
}
