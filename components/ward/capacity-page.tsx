import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { CapacityForm } from "./capacity-form.tsx";
import page from "./step-page.module.css";

/** `action` gets `doctorTold`. */
export function CapacityPage({ action, backHref }: { action: FormAction; backHref: string }) {
  const t = useTranslations("ward.capacity");
  const shared = useTranslations();
  return (
    <CapacityForm
      action={action}
      labels={{
        doctorTold: t("doctorTold"),
        missing: shared("refusal.field.doctorMissing"),
        submit: t("submit"),
        busy: shared("common.busy"),
        summary: shared("ward.errors.summary"),
      }}
      heading={
        <div>
          <h1>{t("title")}</h1>
          <p className={page.hint}>{t("text")}</p>
        </div>
      }
      back={
        <ButtonLink href={backHref} icon="arrow-left">
          {shared("ward.back")}
        </ButtonLink>
      }
    />
  );
}
