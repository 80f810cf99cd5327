import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { Notice } from "@/components/ui/notice.tsx";
import type { LabelEntry } from "./label-entry-schema.ts";
import { LabelForm } from "./label-form.tsx";
import page from "./step-page.module.css";

/** Codes of `patientLabelSchema`. */
const ERRORS = [
  "nameMissing",
  "nameTooLong",
  "unreadable",
  "hospitalNoMissing",
  "episodeNoMissing",
  "numberTooLong",
] as const;

export type EnterLabelPageProps = {
  action: FormAction;
  initial?: Partial<LabelEntry>;
  leaflets: { id: string; version: number; title: string }[];
  notice?: "scan-unreadable" | "scan-incomplete";
  homeHref: string;
};

export function EnterLabelPage({ action, initial = {}, leaflets, notice, homeHref }: EnterLabelPageProps) {
  const t = useTranslations("ward.enter");
  const shared = useTranslations();
  return (
    <LabelForm
      action={action}
      initial={initial}
      leaflets={leaflets.map((leaflet) => ({
        value: leaflet.id,
        title: leaflet.title,
        version: shared("common.leafletVersion", { version: leaflet.version }),
      }))}
      labels={{
        nameLatin: { label: t("nameLatin"), hint: t("nameLatinHint") },
        nameChinese: { label: t("nameChinese"), hint: t("nameChineseHint") },
        hospitalNo: { label: t("hospitalNo") },
        episodeNo: { label: t("episodeNo") },
        leaflet: t("leaflet"),
        submit: t("submit"),
        busy: shared("common.busy"),
        summary: shared("ward.errors.summary"),
        errors: {
          ...Object.fromEntries(ERRORS.map((code) => [code, shared(`refusal.field.${code}`)])),
          leafletMissing: t("leafletMissing"),
        },
      }}
      heading={
        <>
          <div>
            <h1>{t("title")}</h1>
            <p className={page.hint}>{t("hint")}</p>
          </div>
          {notice && (
            <Notice kind="caution" role="status">
              {t(`notice.${notice}`)}
            </Notice>
          )}
        </>
      }
      cancel={
        <ButtonLink href={homeHref} icon="x">
          {t("cancel")}
        </ButtonLink>
      }
    />
  );
}
