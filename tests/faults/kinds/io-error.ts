import { join } from "node:path";
import { audit } from "../audit.ts";
import { emptyTally, type FaultInput, type FaultKind, type Tally } from "../fault-kind.ts";
import { copyFolders, freshFolders, removeFolders, withFolders } from "../folders.ts";
import { missingStrace, runWorker } from "../run-worker.ts";

/** A day of one patient syncs no more often than this. */
const SYNCS = 60;

/** The n-th fsync of the database or its WAL reports an error, for every n: what it was to put on disk is not acknowledged. */
export const ioError: FaultKind = {
  name: "io-error",
  usual: 3,
  limit: SYNCS,
  missing: missingStrace,
  run: (input) => withFolders((root) => run(root, input)),
};

async function run(root: string, { runs }: FaultInput): Promise<Tally> {
  const tally = emptyTally();
  const fresh = await freshFolders(root);
  for (; tally.runs < runs; tally.runs += 1) {
    const folders = copyFolders(fresh, root, "failing");
    const nth = 1 + Math.floor((tally.runs * SYNCS) / runs);
    const files = ["consent.db", "consent.db-wal"].flatMap((name) => ["-P", join(folders.dataDir, name)]);
    const inject = [
      "-f",
      "-o",
      "/dev/null",
      ...files,
      "-e",
      "trace=fsync,fdatasync",
      "-e",
      `inject=fsync,fdatasync:error=EIO:when=${nth}`,
    ];
    const { told } = await runWorker("ward-day", { ...folders, patients: 1, first: 1 }, { strace: inject });
    tally.refused += told.filter(({ kind }) => kind === "failed" || kind === "refused").length;
    await audit(folders, told, tally);
    removeFolders(root, "failing");
  }
  return tally;
}
