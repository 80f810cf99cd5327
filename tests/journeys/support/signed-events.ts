import { join } from "node:path";
import Database from "better-sqlite3";
import type { Ink } from "../../../lib/signature/ink.ts";

/** One signature as it stands in the log. */
export type SignedEvent = {
  submissionId: string;
  bodySha256: string;
  method: string;
  ink?: Ink;
  isShortAffirmed?: true;
};

/** Every signature that the log holds for this submission: there must never be two. */
export function signedEvents(dataDir: string, submissionId: string): SignedEvent[] {
  const file = new Database(join(dataDir, "consent.db"), { readonly: true, fileMustExist: true });
  try {
    const rows = file
      .prepare(
        "SELECT p.data FROM LogEntry e JOIN LogPayload p ON p.position = e.position WHERE e.type = 'signed' AND p.data LIKE ?",
      )
      .pluck()
      .all(`%"submissionId":"${submissionId}"%`);
    return rows.map((data) => JSON.parse(String(data)) as SignedEvent);
  } finally {
    file.close();
  }
}
