import { connect, createServer, type Socket } from "node:net";

/** What happens to a connection. `at` counts bytes of that direction. */
export type NetworkFault =
  | { kind: "none" }
  | { kind: "refused" }
  | { kind: "request-cut"; at: number }
  | { kind: "answer-cut"; at: number }
  /** The request arrives whole, and nothing comes back. */
  | { kind: "answer-swallowed" };

export type FaultyProxy = {
  url: string;
  /** For every connection from now on. What is kept alive from before slips past it. */
  next(fault: NetworkFault): void;
  /** Cuts every connection that is open. */
  cut(): void;
  close(): Promise<void>;
};

/** A TCP proxy in front of `target` that loses what it is told to lose. */
export async function openFaultyProxy(target: () => number): Promise<FaultyProxy> {
  let fault: NetworkFault = { kind: "none" };
  const open = new Set<Socket>();
  const server = createServer((client) => {
    if (fault.kind === "refused") return void client.destroy();
    const upstream = connect(target(), "127.0.0.1");
    const both = [client, upstream];
    const cut = () => both.forEach((socket) => void socket.destroy());
    for (const socket of both) {
      open.add(socket);
      socket.on("error", cut);
      socket.on("close", () => open.delete(socket));
    }
    pass(client, upstream, fault.kind === "request-cut" ? fault.at : Number.POSITIVE_INFINITY, cut);
    pass(upstream, client, answerLimit(fault), cut);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The proxy has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    next(one) {
      fault = one;
    },
    cut() {
      for (const socket of open) socket.destroy();
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function answerLimit(fault: NetworkFault): number {
  if (fault.kind === "answer-cut") return fault.at;
  return fault.kind === "answer-swallowed" ? 0 : Number.POSITIVE_INFINITY;
}

/** Passes on so many bytes; with the first that is too many both ends are gone. */
function pass(from: Socket, to: Socket, limit: number, cut: () => void): void {
  let passed = 0;
  from.on("data", (bytes) => {
    const room = limit - passed;
    passed += bytes.length;
    if (bytes.length <= room) return void to.write(bytes);
    if (room > 0) to.write(bytes.subarray(0, room));
    // What was let through must arrive before the line is gone.
    setImmediate(cut);
  });
  from.on("end", () => to.end());
}
