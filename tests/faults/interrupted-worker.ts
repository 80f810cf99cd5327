import { makeBackup } from "../../lib/store/make-backup.ts";
import { openStore } from "../../lib/store/open-store.ts";
import { restoreBackup } from "../../lib/store/restore-backup.ts";

/** A process that does one thing and is killed in the midst of it. */
export type InterruptedInput = { dataDir: string; headDir: string } & (
  | { task: "backup"; targetDir: string }
  | { task: "restore"; backup: string }
  | { task: "open" }
  | { task: "erase"; consentId: string }
);

const input = JSON.parse(process.argv[2] ?? "{}") as InterruptedInput;
const { dataDir, headDir } = input;
const at = new Date();

if (input.task === "backup") await makeBackup({ dataDir, targetDir: input.targetDir, at, withKeys: true });
if (input.task === "restore") await restoreBackup({ backup: input.backup, dataDir, headDir, at });
if (input.task === "open") await (await openStore(dataDir, { headDir })).close();
if (input.task === "erase") {
  const store = await openStore(dataDir, { headDir });
  const { consentId } = input;
  const actor = { kind: "system" as const };
  const entry = { stream: "access" as const, streamId: "R1", type: "record-erased", version: 1, actor };
  await store.eraseConsent(consentId, {
    ...entry,
    at: at.toISOString(),
    data: { consentId, reason: "retention-over" },
  });
  await store.close();
}
