import { useTranslations } from "next-intl";
import { PRESENCES, RELATIONSHIPS, type SigningPlan } from "@/lib/consent/signatory.ts";

/** In the order in which the form offers them. */
const CONSENT_GIVERS = ["patient", "parent", "able-minor", "guardian"] as const satisfies ConsentGiverKind[];
export type ConsentGiverKind = SigningPlan["consentGiver"]["kind"];

const ALSO = ["interpreter", "witness", "doctor"] as const;
export type AlsoSigns = (typeof ALSO)[number];

/** Fields that are typed into; each has its name in the form, and in a refusal. */
const FIELDS = [
  "name",
  "dateOfBirth",
  "doctorName",
  "finding",
  "orderNo",
  "orderExpiresOn",
  "interpreterName",
  "interpreterLanguage",
] as const;
export type PlanField = (typeof FIELDS)[number];

const WORDS = [
  "title",
  "and",
  "noKin",
  "chooseGiver",
  "giverLegend",
  "relationship",
  "patientCoSigns",
  "alsoLegend",
  "asked",
  "interpreterLegend",
  "interpreterNote",
  "interpreterPresence",
] as const;

type Option = { value: string; label: string };
export type SigningPlanLabels = Record<(typeof WORDS)[number], string> & {
  fields: Record<PlanField, string>;
  /** With `{field}` and `{message}` to be filled in. */
  problem: string;
  dateHints: Partial<Record<PlanField, string>>;
  givers: { value: ConsentGiverKind; title: string; hint: string; short: string }[];
  also: Record<AlsoSigns, { title: string; hint: string; short: string }>;
  relationships: Option[];
  presences: Option[];
};

/** The words of the part of the hand-over form that says who signs. */
export function useSigningPlanLabels(): SigningPlanLabels {
  const t = useTranslations("signatories");
  const words = Object.fromEntries(WORDS.map((word) => [word, t(`plan.${word}`)])) as Record<
    (typeof WORDS)[number],
    string
  >;
  return {
    ...words,
    problem: t.raw("plan.problem"),
    fields: Object.fromEntries(FIELDS.map((field) => [field, t(`plan.${field}`)])) as Record<PlanField, string>,
    dateHints: {
      dateOfBirth: t("plan.dateHint", { example: "2014-03-09" }),
      orderExpiresOn: t("plan.dateHint", { example: "2027-12-31" }),
    },
    givers: CONSENT_GIVERS.map((value) => ({
      value,
      title: t(`plan.giver.${value}.title`),
      hint: t(`plan.giver.${value}.hint`),
      short: t(`plan.short.${value}`),
    })),
    also: Object.fromEntries(
      ALSO.map((one) => [
        one,
        { title: t(`plan.also.${one}.title`), hint: t(`plan.also.${one}.hint`), short: t(`plan.short.${one}`) },
      ]),
    ) as SigningPlanLabels["also"],
    relationships: RELATIONSHIPS.map((value) => ({ value, label: t(`relationship.${value}`) })),
    presences: PRESENCES.map((value) => ({ value, label: t(`presence.${value}`) })),
  };
}
