import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon.tsx";
import { MoreBelowCue } from "./more-below-cue.tsx";

/** Belongs into a foot that stays at the lower edge. */
export function MoreBelow() {
  const t = useTranslations("bedside");
  return (
    <MoreBelowCue>
      <Icon name="arrow-down" />
      {t("moreBelow")}
    </MoreBelowCue>
  );
}
