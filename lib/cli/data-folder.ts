import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import { fail } from "./fail.ts";

/** Makes the data folder if it is not there; ends the command when nothing can be written in it. */
export function requireDataFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    if (!statSync(dataDir).isDirectory()) throw new Error("not a folder");
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    fail(`The data folder ${dataDir} cannot be written (${reasonOf(error)}). Choose another with DATA_DIR.`);
  }
}

function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? (error as Error).message;
}
