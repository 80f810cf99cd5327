import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button.tsx";
import { classNames } from "@/components/ui/class-names.ts";
import { Icon } from "@/components/ui/icon.tsx";
import { AskControl } from "./ask-control.tsx";
import styles from "./asked-unit.module.css";

type Props = { unitId: string; isMarked: boolean; children: ReactNode };

/** A passage of the leaflet with its ask control; marked, as with a highlighter, it says who follows up. */
export function AskedUnit({ unitId, isMarked, children }: Props) {
  const t = useTranslations("questions.ask");
  return (
    <div className={classNames(styles.unit, isMarked && styles.marked)} data-marked={isMarked || undefined}>
      {children}
      <AskControl unitId={unitId} isMarked={isMarked} />
      {isMarked && (
        <div className={styles.follow}>
          <p className={styles.words} role="status">
            <Icon name="check-circle" />
            {t("marked")}
          </p>
          <Button type="submit" name="call" value="question" variant="quiet" size="tool" icon="bell">
            {t("call")}
          </Button>
        </div>
      )}
    </div>
  );
}
