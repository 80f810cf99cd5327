import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { Icon, type IconName } from "@/components/ui/icon.tsx";
import { HELP_MODES, type HelpMode } from "@/lib/consent/help-mode.ts";
import styles from "./hand-over.module.css";
import { HandOverForm } from "./hand-over-form.tsx";
import { type AlsoSigns, useSigningPlanLabels } from "./use-signing-plan-labels.ts";

const ICONS: Record<HelpMode, IconName> = {
  self: "book",
  "staff-reads": "chat",
  interpreter: "people",
  "low-vision": "eye",
  guardian: "person",
};
/** Each is the name of its icon too. */
const REMINDERS = ["wipe", "glasses", "dry"] as const;

export type HandOverPageProps = {
  /** Gets `helpMode` and the fields of who signs. */
  action: FormAction;
  /** Whom this version of the leaflet asks for beside whoever gives the consent. */
  asked: readonly AlsoSigns[];
  backHref: string;
};

export function HandOverPage({ action, asked, backHref }: HandOverPageProps) {
  const t = useTranslations("ward.handOver");
  const shared = useTranslations();
  return (
    <HandOverForm
      action={action}
      asked={asked}
      planLabels={useSigningPlanLabels()}
      modes={HELP_MODES.map((value) => ({
        value,
        title: t(`mode.${value}.title`),
        hint: t(`mode.${value}.hint`),
        icon: ICONS[value],
      }))}
      labels={{
        title: t("title"),
        question: t("question"),
        start: t("start"),
        busy: shared("common.busy"),
        summary: shared("ward.errors.summary"),
        printAsCodes: t("printAsCodes"),
      }}
      reminders={
        <>
          <h2>{t("before")}</h2>
          <ul className={styles.reminders}>
            {REMINDERS.map((reminder) => (
              <li key={reminder}>
                <Icon name={reminder} className={styles.icon} />
                {t(reminder)}
              </li>
            ))}
          </ul>
          <p className={styles.note}>{t("note")}</p>
        </>
      }
      back={
        <ButtonLink href={backHref} icon="arrow-left">
          {shared("ward.back")}
        </ButtonLink>
      }
    />
  );
}
