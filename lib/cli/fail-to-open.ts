import { FontRefused } from "../store/font-files.ts";
import { fail } from "./fail.ts";

/** Ends a command that could not open what a server holds. */
export function failToOpen(dataDir: string, error: Error): never {
  return fail(
    error instanceof FontRefused ? error.message : `The data folder ${dataDir} cannot be opened: ${error.message}`,
  );
}
