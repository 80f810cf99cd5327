import { fail } from "./fail.ts";

type Command = (args: string[]) => Promise<void>;

/** The commands beside the server, by name; each loads only what it needs. */
const COMMANDS: Record<string, { usage: string; load: () => Promise<Command> }> = {
  backup: {
    usage: "backup DIR [--with-keys] [--every 6h [--keep 28]]",
    load: async () => (await import("./backup.ts")).backup,
  },
  restore: {
    usage: "restore DIR [--accept-missing]",
    load: async () => (await import("./restore.ts")).restore,
  },
};

const [name = "", ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (!command) {
  const usages = Object.values(COMMANDS).map(({ usage }) => `  npx bedside-consent ${usage}`);
  fail(`There is no command "${name}". The commands:\n${usages.join("\n")}`);
}
const run = await command.load();
await run(args).catch((error: Error) => {
  // What the program foresees is one line; a mistyped option too.
  if (error.name === "StoreRefused") fail(`${name}: ${error.message}`);
  if ("code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"))
    fail(`${name}: ${error.message}\nUsage: npx bedside-consent ${command.usage}`);
  throw error;
});
