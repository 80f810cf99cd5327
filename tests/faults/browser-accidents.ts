import type { Page } from "@playwright/test";
import { inPage } from "../journeys/support/in-page.ts";
import type { FaultyProxy } from "./faulty-proxy.ts";
import type { KillableServer } from "./killable-server.ts";
import { nextFault } from "./network-weather.ts";
import type { randomFrom } from "./random.ts";

export type Stage = {
  page: Page;
  proxy: FaultyProxy;
  server: KillableServer;
  random: ReturnType<typeof randomFrom>;
  /** Presses the button that sends the signature. */
  press: () => Promise<void>;
};

/** What befalls a signature between the press and its receipt. `tab` says what is left of the tab afterwards. */
export type Accident = {
  name: string;
  /** Before the page is opened. */
  prepare?: (page: Page) => Promise<unknown>;
  strike: (stage: Stage) => Promise<unknown>;
  tab: "open" | "closed" | "browser-killed";
};

const DAY_MS = 86_400_000;
const soon = (random: Stage["random"]) => new Promise((resolve) => setTimeout(resolve, random.below(120)));

async function cut({ proxy, random, press }: Stage): Promise<void> {
  proxy.next(nextFault(random, 3000));
  await press();
  await soon(random);
}

export const ACCIDENTS: readonly Accident[] = [
  { name: "network cut", tab: "open", strike: cut },
  { name: "network cut, tab killed", tab: "closed", strike: cut },
  { name: "tab killed", tab: "closed", strike: ({ press, random }) => press().then(() => soon(random)) },
  { name: "browser killed", tab: "browser-killed", strike: cut },
  {
    name: "server killed",
    tab: "open",
    async strike({ server, press, random }) {
      await press();
      await soon(random);
      await server.kill();
      await server.start();
    },
  },
  {
    name: "clock a day off",
    tab: "open",
    prepare: async (page) => page.clock.install({ time: new Date(Date.now() - DAY_MS) }),
    strike: cut,
  },
  {
    name: "storage full",
    tab: "open",
    prepare: (page) =>
      page.addInitScript(
        inPage(() => {
          IDBObjectStore.prototype.put = function put() {
            this.transaction.abort();
            throw new DOMException("full", "QuotaExceededError");
          };
        }),
      ),
    strike: cut,
  },
  {
    name: "storage denied",
    tab: "open",
    prepare: (page) =>
      page.addInitScript(
        inPage(() => {
          IDBFactory.prototype.open = () => {
            throw new DOMException("denied", "SecurityError");
          };
        }),
      ),
    strike: cut,
  },
];
