import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { CapacityNotice } from "./capacity-notice.tsx";
import { CapacityPanel, type CapacityPanelProps } from "./capacity-panel.tsx";
import { StepFoot } from "./step-foot.tsx";
import page from "./step-page.module.css";

type Props = CapacityPanelProps & { capacity: NonNullable<Consent["capacity"]>; backHref: string };

/** A draft that goes on for a guardian, while the doubt about the patient stands. */
export function CapacityDoubtedPage({ capacity, backHref, ...panel }: Props) {
  const t = useTranslations("ward");
  return (
    <div className={page.page}>
      <div className={page.body}>
        <h1>{t("capacity.title")}</h1>
        <CapacityNotice capacity={capacity} />
        <CapacityPanel {...panel} />
      </div>
      <StepFoot
        start={
          <ButtonLink href={backHref} icon="arrow-left">
            {t("back")}
          </ButtonLink>
        }
      />
    </div>
  );
}
