import { once } from "node:events";
import { connect } from "node:net";
import { test } from "./support/journey.ts";
import { startServer } from "./support/server.ts";

test("a server that is told to stop does, though a browser holds a connection on which it never asked anything", async () => {
  test.setTimeout(120_000);
  const server = await startServer();
  const { hostname, port } = new URL(server.url);
  const idle = connect(Number(port), hostname);
  idle.on("error", () => {});
  await once(idle, "connect");
  await server.stop();
  idle.destroy();
});
