export const HELP_MODES = ["self", "staff-reads", "interpreter", "low-vision", "guardian"] as const;
export type HelpMode = (typeof HELP_MODES)[number];
