import { useTranslations } from "next-intl";
import { CHECK_IDS, type CheckAnswers, isFlagged } from "@/lib/consent/checks.ts";

/** The pre-sign answers in one line: those that had to reach a doctor, and who was told. */
export function useAnswersDetail(): (data: { answers: CheckAnswers; doctorTold?: string | undefined }) => string {
  const t = useTranslations("records.event");
  const common = useTranslations("common");
  const record = useTranslations("records.record");
  return ({ answers, doctorTold }) => {
    const flagged = CHECK_IDS.filter((id) => isFlagged(id, answers[id])).map((id) => common(`flagged.${id}`));
    const n = CHECK_IDS.length;
    const said =
      flagged.length > 0
        ? t("checksFlagged", { n, flagged: flagged.join(common("listSeparator")) })
        : t("checksDetail", { n });
    return doctorTold ? [said, record("doctorTold", { name: doctorTold })].join(common("clauseSeparator")) : said;
  };
}
