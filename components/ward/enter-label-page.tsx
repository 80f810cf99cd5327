import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { Notice } from "@/components/ui/notice.tsx";
import type { LabelEntry } from "./label-entry-schema.ts";
import { LabelForm } from "./label-form.tsx";
import { useLabelFormLabels } from "./label-form-labels.ts";
import page from "./step-page.module.css";

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
      labels={useLabelFormLabels(t("submit"))}
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
