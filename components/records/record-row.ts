import type { ConsentRowInput } from "@/lib/consent/consent-row.ts";

/** What the results show of one record. */
export type RecordRow = Pick<
  ConsentRowInput,
  "status" | "nameLatin" | "nameChinese" | "hospitalNo" | "episodeNo" | "leafletTitle" | "leafletVersion" | "datedAt"
> & { consentId: string };
