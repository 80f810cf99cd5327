import type { AlsoSigns, SigningPlanLabels } from "./use-signing-plan-labels.ts";

/** What every part of the form about who signs gets. */
export type PlanProps = {
  labels: SigningPlanLabels;
  /** What was typed before a refusal. */
  values: Record<string, string>;
  errors: Record<string, string>;
  /** Whom this version of the leaflet asks for beside whoever gives the consent. */
  asked: readonly AlsoSigns[];
};
