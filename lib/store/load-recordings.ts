import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const MEDIA_TYPES: Record<string, string> = { m4a: "audio/mp4", mp3: "audio/mpeg", ogg: "audio/ogg", wav: "audio/wav" };

export type Recordings = {
  has(name: string): boolean;
  /** Undefined when there is none of this name. */
  read(name: string): Promise<{ bytes: Uint8Array; mediaType: string } | undefined>;
};

/** The hospital's recordings of leaflet units in a folder: files called by `recordingName`. No folder, no recordings. */
export function loadRecordings(folder: string): Recordings {
  const files = new Map<string, string>();
  for (const file of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const [, name, ending] = /^(.+)\.([a-z0-9]+)$/.exec(file) ?? [];
    if (name && ending && MEDIA_TYPES[ending]) files.set(name, file);
  }
  return {
    has: (name) => files.has(name),
    async read(name) {
      const file = files.get(name);
      const mediaType = MEDIA_TYPES[file?.split(".").at(-1) ?? ""];
      if (!file || !mediaType) return undefined;
      return { bytes: new Uint8Array(await readFile(join(folder, file))), mediaType };
    },
  };
}
