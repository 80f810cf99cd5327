import { join } from "node:path";
import { loadFonts } from "../../lib/pdf/fonts.ts";
import { readFontFiles } from "../../lib/store/font-files.ts";
import { loadLeaflets } from "../../lib/store/load-leaflets.ts";
import { everyHanCharacter } from "./every-han-character.ts";
import { nameFaults } from "./name-faults.ts";

const [leaflet] = loadLeaflets(join(import.meta.dirname, "../../lib/leaflet/texts")).current();
if (!leaflet) throw new Error("no leaflet is published");
const characters = everyHanCharacter();
const faults = await nameFaults(characters, leaflet, await loadFonts(readFontFiles()));
for (const fault of faults) process.stdout.write(`${JSON.stringify(fault)}\n`);
process.stdout.write(`${JSON.stringify({ characters: characters.length, faults: faults.length })}\n`);
if (faults.length > 0) process.exitCode = 1;
