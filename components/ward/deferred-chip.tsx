import { useTranslations } from "next-intl";
import { StatusChip } from "@/components/ui/status-chip.tsx";

/** For what was put off by staff, where the status alone would say that the patient wanted time. */
export function DeferredChip({ why }: { why: "capacityDoubted" | "sedatedToday" }) {
  const t = useTranslations("ward.home");
  return (
    <StatusChip kind="danger-quiet" icon="stop">
      {t(why)}
    </StatusChip>
  );
}
