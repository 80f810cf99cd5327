import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/form-state.ts";
import sheet from "./sheet.module.css";
import page from "./step-page.module.css";
import { TakeOverForm } from "./take-over-form.tsx";

export type TakeOverProps = {
  /** Gets `secret`. */
  action: FormAction;
  /** In whose hands the other tablet is: staff's, or a patient's who has or has not signed. */
  from: "draft" | "patient" | "signed";
  staff: { name: string };
};

/** Goes on here with what is open on another tablet, by the PIN of whoever is signed in. */
export function TakeOver({ action, from, staff }: TakeOverProps) {
  const t = useTranslations("ward.takeOver");
  const shared = useTranslations();
  return (
    <section className={sheet.sheet} aria-labelledby="take-over">
      <div>
        <h2 id="take-over">{t("title")}</h2>
        <p className={page.hint}>{t(from)}</p>
      </div>
      <TakeOverForm
        action={action}
        labels={{
          secret: t("secret", { name: staff.name }),
          missing: t("secretMissing"),
          submit: t("submit"),
          busy: shared("common.busy"),
          summary: shared("ward.errors.summary"),
        }}
      />
    </section>
  );
}
