/** The wristband's number, and one of the two others. */
export const IDENTIFIERS = ["name-stated", "wristband-number", "confirmed-by-other"] as const;
export type Identifier = (typeof IDENTIFIERS)[number];
