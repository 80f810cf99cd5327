import { openServices } from "../../lib/services.ts";
import type { Services } from "../../lib/use-cases/context.ts";
import { withFastPins } from "../model/fast-pins.ts";
import { type Plant, plantIn } from "./plant.ts";

export type Folders = { dataDir: string; headDir: string };

/** One set of fonts a process, as a server has it: the subsetter's memory is not given back. */
let fonts: ReturnType<Services["fonts"]> | undefined;

/** All that a server holds, over a real database; with a planted fault where one is asked for. */
export async function openSystem({ dataDir, headDir }: Folders, plant?: Plant): Promise<Services> {
  const services = await openServices({
    dataDir,
    // What the planted fault forgets is the head.
    ...(plant === "restore-not-noticed" ? {} : { headDir }),
    leafletsDir: "lib/leaflet/texts",
    publicUrl: "http://127.0.0.1:3000",
    secret: "s".repeat(43),
  });
  const shared: Services = {
    ...services,
    fonts: () => {
      fonts ??= services.fonts();
      return fonts;
    },
  };
  return plantIn(await withFastPins(shared), plant);
}
