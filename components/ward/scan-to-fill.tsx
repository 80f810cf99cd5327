import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/form-state.ts";
import { useCameraLabels } from "./camera-labels.ts";
import styles from "./paper-page.module.css";
import { ScanForm } from "./scan-form.tsx";

/** A page that begins with a label: scanned here, or typed into the form below. */
export function ScanToFill({ title, hint, action }: { title: string; hint: string; action: FormAction }) {
  const t = useTranslations("afterwards.scan");
  const common = useTranslations("common");
  const camera = useCameraLabels();
  return (
    <div className={styles.top}>
      <h1>{title}</h1>
      <p>{hint}</p>
      <div className={styles.scan}>
        <ScanForm
          action={action}
          labels={{ field: t("field"), submit: t("submit"), busy: common("busy"), camera }}
          enterHref="#nameLatin"
        />
      </div>
    </div>
  );
}
