import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLeafletCatalogue, type LeafletCatalogue } from "../leaflet/catalogue.ts";

/** Reads every published leaflet in a folder: one JSON file a version, `id.vN.language.json`. */
export function loadLeaflets(folder: string): LeafletCatalogue {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
  return createLeafletCatalogue(files.map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as unknown));
}
