/**
 * What the signature attests. The paper has no such sentence, so this is ours: versioned and hashed
 * like a leaflet, and a new wording is a new version, never an edit.
 */
export type Declaration = { id: string; version: number; text: string; english: string };

export const PATIENT_DECLARATION: Declaration = {
  id: "patient-read-and-understood",
  version: 1,
  text: "我已閱讀（或已由他人向我讀出）本單張，並知道上列四級風險。",
  english: "I have read this leaflet (or had it read to me) and know the four levels of risk listed.",
};
