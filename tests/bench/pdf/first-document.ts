import { join } from "node:path";
import { PATIENT_INK } from "../../../lib/cli/sample-ink.ts";
import { readFontFiles } from "../../../lib/store/font-files.ts";
import { loadLeaflets } from "../../../lib/store/load-leaflets.ts";
import type { Engine } from "./engine.ts";

// Each engine is loaded alone: what another needs is not its start.
const LOAD: Record<string, () => Promise<Engine>> = {
  ours: async () => (await import("./ours.ts")).ours,
  naive: async () => (await import("./naive.ts")).naive,
};

const engine = await LOAD[process.argv[2] ?? ""]?.();
const [leaflet] = loadLeaflets(join(import.meta.dirname, "../../../lib/leaflet/texts")).current();
if (!engine || !leaflet) throw new Error("There is no such engine, or no leaflet");
const compose = await engine(leaflet, readFontFiles());
await compose({ nameLatin: "CHAN", nameChinese: "陳大文", hospitalNo: "H1", episodeNo: "E1" }, PATIENT_INK);
process.stdout.write(String(performance.now()));
