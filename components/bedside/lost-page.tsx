import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { BedsideAction } from "./bedside-action.ts";
import { BedsideShell } from "./bedside-shell.tsx";
import footStyles from "./foot.module.css";
import { HandBackForm } from "./hand-back-form.tsx";
import styles from "./lost-page.module.css";
import { RICH_TEXT } from "./rich-text.tsx";

type Props = { backHref: string; handBackAction: BedsideAction };

/** A page of the patient's that is not there, or not now: nothing is lost, and there is a way back. */
export function LostPage({ backHref, handBackAction }: Props) {
  const t = useTranslations("bedside.lost");
  return (
    <BedsideShell
      headerLine
      header={
        <div className={styles.header}>
          <HandBackForm action={handBackAction} />
        </div>
      }
      foot={
        <div className={footStyles.foot}>
          <ButtonLink href={backHref} variant="primary" size="bedside" icon="arrow-left" className={footStyles.main}>
            {t("back")}
          </ButtonLink>
        </div>
      }
    >
      <div className={styles.page}>
        <h1>{t("title")}</h1>
        <p>{t.rich("safe", RICH_TEXT)}</p>
      </div>
    </BedsideShell>
  );
}
