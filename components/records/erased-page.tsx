import { useLocale, useTranslations } from "next-intl";
import styles from "@/components/consent/afterwards-form.module.css";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import { momentText } from "@/components/ui/hong-kong-moment.ts";
import { Notice } from "@/components/ui/notice.tsx";
import type { Tombstone } from "@/lib/consent/erase.ts";
import table from "./erased-page.module.css";

export type ErasedPageProps = {
  tombstone: Tombstone;
  by: { name: string; post: string } | undefined;
  at: string;
  backHref: string;
};

/** What is left of an erased record. */
export function ErasedPage({ tombstone, by, at, backHref }: ErasedPageProps) {
  const t = useTranslations("records.erased");
  const words = useTranslations("records");
  const { reference, reason, secondStaff } = tombstone;
  const person = ({ name, post }: { name: string; post: string }) => words("record.actor", { name, post });
  const rows = [
    [t("reference"), reference],
    [t("at"), momentText(at, useLocale())],
    [t("by"), by ? person(by) : words("record.system")],
    [t("second"), person(secondStaff)],
    [t("reason"), words(`erase.reasons.${reason}`)],
  ];
  return (
    <div className={styles.page}>
      <h1>{t("title")}</h1>
      <Notice kind="info">{t("text")}</Notice>
      <dl className={table.facts}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.foot}>
        <ButtonLink href={backHref} icon="arrow-left">
          {t("back")}
        </ButtonLink>
      </div>
    </div>
  );
}
