import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/form-state.ts";
import type { Purpose } from "@/lib/consent/access-purpose.ts";
import styles from "./purpose.module.css";
import { PurposeForm } from "./purpose-form.tsx";

export type PurposePageProps = {
  /** Gets `purpose`. */
  action: FormAction;
  purposes: readonly Purpose[];
};

export function PurposePage({ action, purposes }: PurposePageProps) {
  const t = useTranslations("records.purpose");
  const shared = useTranslations();
  return (
    <div className={styles.page}>
      <PurposeForm
        action={action}
        purposes={purposes.map((value) => ({ value, title: t(`${value}.title`), hint: t(`${value}.hint`) }))}
        labels={{
          title: t("title"),
          hint: t("hint"),
          missing: t("missing"),
          submit: t("submit"),
          busy: shared("common.busy"),
          summary: shared("records.search.failed"),
        }}
      />
    </div>
  );
}
