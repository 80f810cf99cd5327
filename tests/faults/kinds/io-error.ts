import { readFileSync } from "node:fs";
import { join } from "node:path";
import { audit } from "../audit.ts";
import { emptyTally, type FaultInput, type FaultKind, goesOn, type Tally } from "../fault-kind.ts";
import { copyFolders, freshFolders, removeFolders, withFolders } from "../folders.ts";
import type { Folders } from "../open-system.ts";
import { runWorker } from "../run-worker.ts";
import type { Told } from "../ward-day.ts";

const SYNCS = "fsync,fdatasync";

/** The n-th fsync of the database or its WAL reports an error, for every n: what it was to put on disk is not acknowledged. */
export const ioError: FaultKind = {
  name: "io-error",
  usual: 3,
  limit: 1000,
  needs: ["strace"],
  run: (input) => withFolders((root) => run(root, input)),
};

async function run(root: string, input: FaultInput): Promise<Tally> {
  const tally = emptyTally();
  const fresh = await freshFolders(root);
  const trace = join(root, "syncs");
  await dayOn(copyFolders(fresh, root, "counted"), ["-o", trace]);
  const syncs = readFileSync(trace, "latin1")
    .split("\n")
    .filter((line) => line.includes("sync(")).length;
  const runs = Math.min(input.runs, syncs);
  for (; goesOn(tally, { ...input, runs }); tally.runs += 1) {
    const folders = copyFolders(fresh, root, "failing");
    const nth = 1 + Math.floor((tally.runs * syncs) / runs);
    const told = await dayOn(folders, ["-o", "/dev/null", "-e", `inject=${SYNCS}:error=EIO:when=${nth}`]);
    tally.refused += told.filter(({ kind }) => kind === "failed" || kind === "refused").length;
    await audit(folders, told, tally);
    removeFolders(root, "failing");
  }
  return tally;
}

async function dayOn(folders: Folders, strace: string[]): Promise<Told[]> {
  const files = ["consent.db", "consent.db-wal"].flatMap((name) => ["-P", join(folders.dataDir, name)]);
  const options = ["-f", "--seccomp-bpf", ...files, "-e", `trace=${SYNCS}`, ...strace];
  return (await runWorker("ward-day", { ...folders, patients: 1, first: 1 }, { strace: options })).told;
}
