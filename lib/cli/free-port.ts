import { createServer } from "node:net";
import { fail } from "./fail.ts";

/** Ends the command when the address cannot be listened on. */
export async function requireFreePort(host: string, port: number): Promise<void> {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) fail("PORT must be a number from 1 to 65535.");
  const problem = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    const probe = createServer();
    probe.once("error", resolve);
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
  if (problem?.code === "EADDRINUSE") fail(`Port ${port} on ${host} is in use. Choose another with PORT.`);
  if (problem) fail(`Cannot listen on ${host}:${port} (${problem.code}). Choose another with HOST and PORT.`);
}
