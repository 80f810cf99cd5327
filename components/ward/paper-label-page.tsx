import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import type { LabelEntry } from "./label-entry-schema.ts";
import { LabelForm } from "./label-form.tsx";
import { useLabelFormLabels } from "./label-form-labels.ts";
import { ScanToFill } from "./scan-to-fill.tsx";

export type PaperLabelPageProps = {
  action: FormAction;
  scanAction: FormAction;
  initial: Partial<LabelEntry>;
  leaflets: { id: string; version: number; title: string }[];
  homeHref: string;
};

/** Whose sheet it is that was signed on paper, and of which leaflet. */
export function PaperLabelPage({ action, scanAction, initial, leaflets, homeHref }: PaperLabelPageProps) {
  const t = useTranslations("afterwards.paper");
  const shared = useTranslations();
  const labels = useLabelFormLabels(shared("ward.next"));
  return (
    <>
      <ScanToFill title={t("startTitle")} hint={t("startHint")} action={scanAction} />
      <LabelForm
        action={action}
        initial={initial}
        leaflets={leaflets.map(({ id, version, title }) => ({
          value: id,
          title,
          version: shared("common.leafletVersion", { version }),
        }))}
        labels={labels}
        heading={<h2>{shared("afterwards.scan.label")}</h2>}
        cancel={
          <ButtonLink href={homeHref} icon="arrow-left">
            {shared("ward.home.link")}
          </ButtonLink>
        }
      />
    </>
  );
}
