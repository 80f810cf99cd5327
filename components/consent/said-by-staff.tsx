import { useLocale } from "next-intl";
import { momentText } from "@/components/ui/hong-kong-moment.ts";
import { Icon, type IconName } from "@/components/ui/icon.tsx";
import type { Actor } from "@/lib/consent/actor.ts";
import styles from "./question-list.module.css";

type Props = {
  icon: IconName;
  /** Somebody still has to do something about it. */
  isOpen: boolean;
  what: string;
  by?: Actor;
  at: string;
};

/** How it was settled, by whom and when. */
export function SaidByStaff({ icon, isOpen, what, by, at }: Props) {
  const locale = useLocale();
  return (
    <p className={styles.said} data-open={isOpen || undefined}>
      <Icon name={icon} />
      <strong>{what}</strong>
      {by?.kind === "staff" && <span>{by.name}</span>}
      <time dateTime={at}>{momentText(at, locale)}</time>
    </p>
  );
}
