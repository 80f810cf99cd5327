import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { BlankForm } from "./blank-form.tsx";
import type { LabelEntry } from "./label-entry-schema.ts";
import { useLabelFormLabels } from "./label-form-labels.ts";
import { ScanToFill } from "./scan-to-fill.tsx";

export type BlankPageProps = {
  action: FormAction;
  scanAction: FormAction;
  initial: Partial<LabelEntry>;
  leaflets: { id: string; version: number; title: string }[];
  homeHref: string;
};

/** For a day without tablets: the leaflet on paper, with the label filled in or left open. */
export function BlankPage({ action, scanAction, initial, leaflets, homeHref }: BlankPageProps) {
  const t = useTranslations("afterwards.blank");
  const shared = useTranslations();
  const labels = useLabelFormLabels(t("submit"));
  return (
    <>
      <ScanToFill title={t("title")} hint={t("hint")} action={scanAction} />
      <BlankForm
        action={action}
        initial={initial}
        leaflets={leaflets.map(({ id, version, title }) => ({
          value: id,
          title,
          version: shared("common.leafletVersion", { version }),
        }))}
        labels={labels}
        heading={
          <div>
            <h2>{shared("afterwards.scan.label")}</h2>
            <p>{t("optional")}</p>
          </div>
        }
        back={
          <ButtonLink href={homeHref} icon="arrow-left">
            {shared("ward.home.link")}
          </ButtonLink>
        }
      />
    </>
  );
}
