import { readFileSync } from "node:fs";
import { type Leaflet, leafletSchema } from "../../../lib/leaflet/leaflet.ts";

const FILE = new URL("../../../lib/leaflet/texts/nerve-root-canal-injection.v1.zh-HK.json", import.meta.url);

export function realLeaflet(): Leaflet {
  return leafletSchema.parse(JSON.parse(readFileSync(FILE, "utf8")));
}
