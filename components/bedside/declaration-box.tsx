import { useTranslations } from "next-intl";
import type { Declaration } from "@/lib/consent/declaration.ts";
import { isChinese, type Locale } from "@/lib/messages/locale.ts";
import styles from "./declaration-box.module.css";

/** The sentence that a signature attests. The Chinese one is what is recorded; English stands beneath as a help. */
export function DeclarationBox({ declaration, locale }: { declaration: Declaration; locale: Locale }) {
  const t = useTranslations("bedside.review");
  return (
    <section className={styles.box} aria-labelledby="declaration-title">
      <h2 id="declaration-title" className={styles.title}>
        {t("meaning")}
      </h2>
      <div>
        <p lang="zh-HK" data-declaration={declaration.id}>
          {declaration.text}
        </p>
        {!isChinese(locale) && (
          <p className={styles.english} lang="en">
            {declaration.english}
          </p>
        )}
      </div>
    </section>
  );
}
