import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import { classNames } from "@/components/ui/class-names.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { LeafletPage } from "@/lib/leaflet/pages.ts";
import type { BedsideAction } from "./bedside-action.ts";
import styles from "./foot.module.css";
import { RICH_TEXT } from "./rich-text.tsx";
import { StepForm } from "./step-form.tsx";
import { TierAsk } from "./tier-ask.tsx";

type Props = {
  page: LeafletPage;
  step: number;
  handOverId: string;
  nextAction: BedsideAction;
  questionAction: BedsideAction;
  backHref: string;
};

export function ReadingFoot({ page, step, handOverId, nextAction, questionAction, backHref }: Props) {
  const t = useTranslations("bedside");
  const isTier = page.kind === "tier";
  return (
    <div className={classNames(styles.foot, isTier && styles.stacked)}>
      <ButtonLink href={backHref} size="bedside" icon="arrow-left" className={styles.back}>
        {t("back")}
      </ButtonLink>
      {isTier && <TierAsk units={page.tier.units} step={step} handOverId={handOverId} action={questionAction} />}
      <StepForm
        action={nextAction}
        press="turn"
        handOverId={handOverId}
        className={classNames(styles.main, isTier && styles.long)}
      >
        <input type="hidden" name="step" value={step} />
        <SubmitButton
          size="bedside"
          className={styles.fill}
          busyLabel={t("busy")}
          {...(isTier ? {} : { iconEnd: "arrow-right" })}
        >
          {isTier ? t.rich("tier.acknowledge", { tier: page.tier.heading.text, ...RICH_TEXT }) : t("next")}
        </SubmitButton>
      </StepForm>
    </div>
  );
}
