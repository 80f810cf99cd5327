import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { StoreRefused } from "./store-refused.ts";

export const MANIFEST = "manifest.json";

/** The folder of the secrets, in a backup that has them. */
export const KEYS = "keys";

/** What a backup says of itself. Its file stands last: a folder without one is no backup. */
const manifestSchema = z.strictObject({
  format: z.literal(1),
  /** When the state was taken, ISO 8601 in UTC. */
  at: z.string(),
  /** The end of the log at that moment. */
  last: z.strictObject({ position: z.number(), leafHash: z.string() }).nullable(),
  /** When the last restore in that log was: a later one begins another history. Former versions did not say. */
  restoredAt: z.string().exactOptional(),
  documents: z.number(),
  database: z.strictObject({ sha256: z.string(), byteLength: z.number() }),
  /** The secrets that belong to the record, by name; whoever has them can forge, so they are not inside unless asked for. */
  keys: z.strictObject({
    names: z.array(z.string()),
    isIncluded: z.boolean(),
    /** By name, of those inside; former versions wrote none. */
    sha256: z.record(z.string(), z.string()).exactOptional(),
  }),
});

export type BackupManifest = z.infer<typeof manifestSchema>;

/** Throws `StoreRefused` where there is none, or one that this program does not understand. */
export function readManifest(folder: string): BackupManifest {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(join(folder, MANIFEST), "utf8")));
  } catch (cause) {
    throw new StoreRefused("backup-incomplete", `${folder} has no manifest that can be read`, { cause });
  }
}
