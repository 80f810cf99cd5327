import { fail } from "../../lib/cli/fail.ts";
import { type Figure, printFigure } from "./figure.ts";

type Bench = () => Promise<Figure[]>;

const BENCHES: Record<string, () => Promise<Bench>> = {
  actions: async () => (await import("./actions.ts")).actions,
  "first-paint": async () => (await import("./first-paint.ts")).firstPaint,
  ink: async () => (await import("./ink.ts")).ink,
  lighthouse: async () => (await import("./lighthouse.ts")).lighthouseScores,
  pdf: async () => (await import("./pdf.ts")).pdf,
  store: async () => (await import("./store.ts")).store,
  "page-weight": async () => (await import("./page-weight.ts")).pageWeight,
};

const name = process.argv[2] ?? "";
const load = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (!load) fail(`There is no bench "${name}". The benches: ${Object.keys(BENCHES).join(", ")}`);
const bench = await load();
for (const figure of await bench()) printFigure(figure);
