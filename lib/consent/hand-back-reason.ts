export const HAND_BACK_REASONS = ["patient-asked", "not-me", "idle"] as const;
export type HandBackReason = (typeof HAND_BACK_REASONS)[number];
