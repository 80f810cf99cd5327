/** "Explain again" is no mark against the patient: it says that staff go on explaining. */
export const VERDICTS = ["understood", "explain-again"] as const;
export type Verdict = (typeof VERDICTS)[number];
