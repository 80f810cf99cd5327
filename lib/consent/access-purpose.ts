/** Why the records office opens a record; chosen once a session, written into every entry about a look. */
export const PURPOSES = ["clinical", "patient-copy", "complaint-legal", "audit"] as const;
export type Purpose = (typeof PURPOSES)[number];
