import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { openSystem } from "./open-system.ts";
import { playDay, resend, type Told } from "./ward-day.ts";
import type { WorkerInput } from "./ward-day-worker.ts";

/**
 * The ward's use-cases behind plain HTTP: `POST /patient/N` plays one patient and answers line by line, each line as
 * soon as it is stored; `POST /resend` sends a submission again. Prints its port once it listens.
 */
const input = JSON.parse(process.argv[2] ?? "{}") as WorkerInput;
const services = await openSystem(input, input.plant);

const server = createServer((request, response) => {
  const write = (told: Told | object) => void response.write(`${JSON.stringify(told)}\n`);
  const number = Number(/^\/patient\/(\d+)$/.exec(request.url ?? "")?.[1]);
  const work = async () => {
    if (number) await playDay(services, { patients: 1, first: number, now: () => new Date() }, write);
    else
      write(await resend(services, JSON.parse(await bodyOf(request)) as { consentId: string; submissionId: string }));
  };
  work().then(
    () => response.end(),
    () => response.destroy(),
  );
});
server.listen(0, "127.0.0.1", () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
