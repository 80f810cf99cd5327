import { randomBytes } from "node:crypto";

/**
 * Writes one line about something unexpected and gives its reference number. The message of an error
 * may quote what was typed, so only its kind, its code and where it was thrown are written.
 */
export function reportError(error: unknown, where: string): string {
  const reference = randomBytes(4).toString("hex");
  const { name, code } =
    error instanceof Error ? (error as Error & { code?: unknown }) : { name: typeof error, code: undefined };
  const at =
    error instanceof Error
      ? (error.stack ?? "")
          .split("\n")
          .filter((line) => line.trim().startsWith("at "))
          .slice(0, 4)
      : [];
  const line = {
    level: "error",
    reference,
    where,
    name,
    code: typeof code === "string" ? code : undefined,
    at: at.map((one) => one.trim()),
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
  return reference;
}
