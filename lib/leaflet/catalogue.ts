import * as z from "zod";
import { leafletFingerprint } from "./fingerprint.ts";
import { type Leaflet, leafletSchema, leafletUnits } from "./leaflet.ts";

export type LeafletCatalogue = {
  /** The newest version of each leaflet, by title. */
  current(): Leaflet[];
  /** One published version, or undefined when it was never published. */
  version(id: string, version: number): Leaflet | undefined;
};

/** No page can show these as they are: the PDF would print their code points, and its text would not be the leaflet's. */
const UNSETTABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;

/**
 * Builds the catalogue from parsed leaflet documents.
 * Throws, naming the leaflet, when a document is malformed, when its body does not match the
 * fingerprint that its clinical owner approved, when a unit id or a version occurs twice.
 */
export function createLeafletCatalogue(documents: unknown[]): LeafletCatalogue {
  const versions = new Map<string, Leaflet>();
  for (const document of documents) {
    const leaflet = requireSoundLeaflet(document);
    const key = `${leaflet.id} v${leaflet.version}`;
    if (versions.has(key)) throw new Error(`Leaflet ${key} is published twice`);
    versions.set(key, leaflet);
  }
  return {
    current() {
      const newest = new Map<string, Leaflet>();
      for (const leaflet of versions.values()) {
        const known = newest.get(leaflet.id);
        if (!known || known.version < leaflet.version) newest.set(leaflet.id, leaflet);
      }
      return [...newest.values()].sort((a, b) => a.title.localeCompare(b.title, "zh-HK"));
    },
    version: (id, version) => versions.get(`${id} v${version}`),
  };
}

function requireSoundLeaflet(document: unknown): Leaflet {
  const parsed = leafletSchema.safeParse(document);
  if (!parsed.success) throw new Error(`Leaflet ${nameOf(document)} is malformed: ${z.prettifyError(parsed.error)}`);
  const leaflet = parsed.data;
  const name = nameOf(leaflet);
  const units = leafletUnits(leaflet);
  const unset = printedTexts(leaflet).find(([, text]) => UNSETTABLE.test(text));
  if (unset) throw new Error(`Leaflet ${name}: ${unset[0]} has a line break, a tab or another control character`);
  const ids = units.map((unit) => unit.id);
  if (new Set(ids).size !== ids.length) throw new Error(`Leaflet ${name} uses a unit id twice`);
  const found = leafletFingerprint(leaflet);
  if (found !== leaflet.bodySha256) {
    throw new Error(`Leaflet ${name}: its text has fingerprint ${found}, approved was ${leaflet.bodySha256}`);
  }
  return leaflet;
}

function nameOf(document: unknown): string {
  const { id, version } = (document ?? {}) as Partial<Leaflet>;
  return `${id} v${version}`;
}

/** Whatever of it stands on a page, by what it is called. */
function printedTexts(leaflet: Leaflet): [string, string][] {
  const { title, signatureLine, label, teachBack = [] } = leaflet;
  return [
    ["title", title],
    ...Object.entries({ ...label, ...signatureLine }),
    ...[...teachBack, ...leafletUnits(leaflet)].map(({ id, text }): [string, string] => [`unit ${id}`, text]),
  ];
}
