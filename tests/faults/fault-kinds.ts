import type { FaultKind } from "./fault-kind.ts";
import { bedsideBrowser } from "./kinds/bedside-browser.ts";
import { bedsideHttp } from "./kinds/bedside-http.ts";
import { bedsideSteps } from "./kinds/bedside-steps.ts";
import { clockJump } from "./kinds/clock-jump.ts";
import { concurrency } from "./kinds/concurrency.ts";
import { crashInBackup } from "./kinds/crash-in-backup.ts";
import { crashInErasure } from "./kinds/crash-in-erasure.ts";
import { crashInMigration } from "./kinds/crash-in-migration.ts";
import { crashInRestore } from "./kinds/crash-in-restore.ts";
import { diskFull } from "./kinds/disk-full.ts";
import { ioError } from "./kinds/io-error.ts";
import { lockedDatabase } from "./kinds/locked-database.ts";
import { powerLoss } from "./kinds/power-loss.ts";
import { restoredBackup } from "./kinds/restored-backup.ts";
import { secondProcess } from "./kinds/second-process.ts";
import { sigkill } from "./kinds/sigkill.ts";

/** What befalls the server and its disk, in the order in which the table has them. */
export const STORE_KINDS: readonly FaultKind[] = [
  powerLoss,
  sigkill,
  diskFull,
  ioError,
  clockJump,
  secondProcess,
  concurrency,
  lockedDatabase,
  restoredBackup,
  crashInBackup,
  crashInRestore,
  crashInErasure,
  crashInMigration,
];

/** Every kind of accident of the campaign. */
export const FAULT_KINDS: readonly FaultKind[] = [...STORE_KINDS, bedsideHttp, bedsideBrowser, bedsideSteps];
