import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import styles from "./dead-end-page.module.css";

type Props = { reason: "not-found" | "forbidden" | "leaflet-missing" };

/** Says what happened, what is safe, and where to go on. */
export function DeadEndPage({ reason }: Props) {
  const t = useTranslations("common.deadEnd");
  return (
    <main className={styles.page}>
      <h1>{t(`${reason}.title`)}</h1>
      <Notice kind="caution">{t(`${reason}.safe`)}</Notice>
      <p>
        <ButtonLink href="/" variant="primary" size="ward" iconEnd="arrow-right">
          {t("home")}
        </ButtonLink>
      </p>
    </main>
  );
}
