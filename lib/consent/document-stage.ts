export const DOCUMENT_STAGES = ["signed", "completed", "without-consent"] as const;
export type DocumentStage = (typeof DOCUMENT_STAGES)[number];
