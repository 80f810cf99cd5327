import { useTranslations } from "next-intl";
import type { UnsentWords } from "./unsent-notice.tsx";

export function useUnsentWords(): UnsentWords {
  const t = useTranslations("common.unsent");
  return {
    title: t("title"),
    safe: t("safe"),
    // Reference and time are filled in on the tablet.
    one: t.raw("one"),
    sending: t("sending"),
    sendAgain: t("sendAgain"),
    sent: t("sent"),
    acknowledge: t("acknowledge"),
    later: t("later"),
  };
}
