import { useLocale, useTranslations } from "next-intl";
import { momentText } from "@/components/ui/hong-kong-moment.ts";
import { Notice } from "@/components/ui/notice.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { staffName } from "./record-history.ts";

/** Who doubted and which doctor was told; or which doctor found, since, that the patient can decide. */
export function CapacityNotice({ capacity }: { capacity: NonNullable<Consent["capacity"]> }) {
  const t = useTranslations("ward.capacity");
  const locale = useLocale();
  const { found } = capacity;
  if (found) {
    const by = { time: momentText(found.at, locale), name: staffName(found.by) ?? "", finding: found.finding };
    return (
      <Notice kind="info" title={t("found.title")}>
        {t("found.text", by)}
      </Notice>
    );
  }
  return (
    <Notice kind="stop" title={t("doubted.title")}>
      {t("doubted.text", {
        time: momentText(capacity.doubtedAt, locale),
        name: staffName(capacity.doubtedBy) ?? "",
        doctor: capacity.doctorTold,
      })}
    </Notice>
  );
}
