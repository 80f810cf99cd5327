import { readFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "./env.ts";
import { fontProblem } from "./pdf/font-problem.ts";
import { loadFonts, type PdfFonts } from "./pdf/fonts.ts";
import { reportError } from "./report-error.ts";
import { createAuth } from "./session/auth.ts";
import { secretFromDataFolder } from "./session/secrets.ts";
import { loadTabletKeys } from "./session/tablet-keys.ts";
import { addedFont, FontRefused, readFontFiles } from "./store/font-files.ts";
import { loadLeaflets } from "./store/load-leaflets.ts";
import { loadRecordings } from "./store/load-recordings.ts";
import { openStore } from "./store/open-store.ts";
import type { Services } from "./use-cases/context.ts";
import { OPEN } from "./use-cases/ward-views.ts";

/** Opens everything a server holds for its life. `publicUrl` is how tablets reach it. */
export async function openServices(options: {
  dataDir: string;
  /** What must outlive the data folder; without it no older database is noticed. */
  headDir?: string;
  leafletsDir: string;
  /** Recordings of leaflet units, in the data folder unless given; none when the folder is not there. */
  recordingsDir?: string;
  /** Where the hospital's own font is, in the data folder unless given; none when the folder is not there. */
  fontsDir?: string;
  publicUrl: string;
  secret?: string;
}): Promise<Services> {
  const fontsDir = options.fontsDir ?? join(options.dataDir, "fonts");
  await requireFont(fontsDir);
  const store = await openStore(options.dataDir, options.headDir ? { headDir: options.headDir } : {});
  const secret = options.secret ?? secretFromDataFolder(options.dataDir, "auth-secret");
  const leaflets = loadLeaflets(options.leafletsDir);
  await tellMissingLeaflets({ store, leaflets }, options.leafletsDir);
  let fonts: Promise<PdfFonts> | undefined;
  return {
    store,
    auth: createAuth(store, secret, options.publicUrl),
    tabletKeys: loadTabletKeys(options.dataDir),
    leaflets,
    recordings: loadRecordings(options.recordingsDir ?? join(options.dataDir, "recordings")),
    fonts: () => {
      fonts ??= loadFonts(readFontFiles(fontsDir));
      return fonts;
    },
    report: reportError,
  };
}

/** A font that cannot be used is found at the start, not with a signature in hand. */
async function requireFont(fontsDir: string): Promise<void> {
  const file = addedFont(fontsDir);
  if (!file) return;
  const problem = await fontProblem(new Uint8Array(readFileSync(file)), readFontFiles().subsetter);
  if (problem)
    throw new FontRefused(
      `The font ${file} cannot be used: ${problem}. No record is harmed. Replace it, or take it out of the folder, and start again.`,
    );
}

/** Consents that are not at an end and whose version the folder lacks cannot go on: whoever starts the server can mend it. */
async function tellMissingLeaflets(
  { store, leaflets }: Pick<Services, "store" | "leaflets">,
  leafletsDir: string,
): Promise<void> {
  const missing = new Set<string>();
  for (const ward of await store.wards()) {
    for (const { leafletId, leafletVersion } of await store.wardRows(ward.id, OPEN)) {
      if (!leaflets.version(leafletId, leafletVersion)) missing.add(`${leafletId} v${leafletVersion}`);
    }
  }
  for (const name of missing) {
    process.stderr.write(
      `Leaflet ${name} is not in ${leafletsDir}: what was begun with it cannot go on, nor can a tablet be taken back that shows it. Records and documents are safe. Put its file back, and start again.\n`,
    );
  }
}

const KEY = Symbol.for("bedside-consent.services");
const held = globalThis as typeof globalThis & { [KEY]?: Promise<Services> };

/** The one set of services of this process: two would be two writers on one database. */
export function getServices(): Promise<Services> {
  const secret = env.authSecret();
  held[KEY] ??= openServices({
    dataDir: env.dataDir(),
    headDir: env.headDir(),
    leafletsDir: env.leafletsDir(),
    recordingsDir: env.recordingsDir(),
    fontsDir: env.fontsDir(),
    publicUrl: env.publicUrl(),
    ...(secret ? { secret } : {}),
  });
  return held[KEY];
}
