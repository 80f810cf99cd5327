/** Why the patient asks for a nurse: about a passage that they marked, or for anything else. */
export const CALL_REASONS = ["question", "help"] as const;
export type CallReason = (typeof CALL_REASONS)[number];
