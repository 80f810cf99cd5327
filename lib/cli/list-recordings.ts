import { env } from "../env.ts";
import { leafletUnits } from "../leaflet/leaflet.ts";
import { recordingName } from "../leaflet/recording-name.ts";
import { loadLeaflets } from "../store/load-leaflets.ts";
import { loadRecordings } from "../store/load-recordings.ts";

/** What the recording of each unit has to be called, whether it is there, and the words that it must say. */
const recordings = loadRecordings(env.recordingsDir());
process.stdout.write(`${env.recordingsDir()}\n`);
for (const leaflet of loadLeaflets(env.leafletsDir()).current()) {
  for (const unit of leafletUnits(leaflet)) {
    const name = recordingName(unit);
    process.stdout.write(`${recordings.has(name) ? "there  " : "missing"}  ${name}.mp3  ${unit.text}\n`);
  }
}
