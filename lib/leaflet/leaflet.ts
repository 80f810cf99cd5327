import { z } from "zod";

/**
 * A leaflet is medical text: every unit is kept character for character as the paper has it.
 * Nothing in this program may trim, normalise or convert a unit's `text`.
 */
const unitId = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);

const heading = z.strictObject({ id: unitId, kind: z.literal("heading"), text: z.string().min(1) });

/** `ordered` keeps its printed marker ("1. ") in the text; `bullet` had a glyph in print; `item` is a list item without one. */
const unit = z.strictObject({
  id: unitId,
  kind: z.enum(["paragraph", "ordered", "bullet", "item"]),
  text: z.string().min(1),
});

const tier = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  heading,
  units: z.array(unit).min(1),
});

const section = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  heading,
  /** A short section may share the page of the one before it. */
  samePageAsPrevious: z.boolean().optional(),
  units: z.array(unit),
  /** Risk tiers: each stands on a page of its own and is acknowledged by name. */
  tiers: z.array(tier).min(1).optional(),
});

export const leafletSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.number().int().positive(),
  language: z.string(),
  /** Ours, from the leaflet's own reference line; never printed as part of the leaflet's text. */
  title: z.string().min(1),
  /** SHA-256 of the body with white space removed: see `fingerprint.ts`. */
  bodySha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Longer ones would leave no room on the line for a signature of 60 mm and the date, in large print. */
  signatureLine: z.strictObject({ signature: z.string().max(8), date: z.string().max(5) }),
  /** Who must sign beside whoever gives the consent; this leaflet alone, as the paper does, when left out. */
  signatories: z
    .array(z.enum(["interpreter", "witness", "doctor"]))
    .min(1)
    .optional(),
  /** Ours, never printed as part of the leaflet: what staff may ask the patient to say back, and the units that answer it. */
  teachBack: z
    .array(
      z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/), text: z.string().min(1), answeredBy: z.array(unitId) }),
    )
    .min(1)
    .optional(),
  label: z.strictObject({
    title: z.string(),
    name: z.string(),
    hospitalNo: z.string(),
    episodeNo: z.string(),
  }),
  sections: z.array(section).min(1),
});

export type Leaflet = z.infer<typeof leafletSchema>;
export type LeafletSection = z.infer<typeof section>;
export type LeafletTier = z.infer<typeof tier>;
export type LeafletUnit = z.infer<typeof unit> | z.infer<typeof heading>;

/** Every text unit in reading order, headings included. */
export function leafletUnits(leaflet: Leaflet): LeafletUnit[] {
  return leaflet.sections.flatMap((part) => [
    part.heading,
    ...part.units,
    ...(part.tiers ?? []).flatMap((level) => [level.heading, ...level.units]),
  ]);
}

/** The risk tiers in the leaflet's order. */
export function leafletTiers(leaflet: Leaflet): LeafletTier[] {
  return leaflet.sections.flatMap((part) => part.tiers ?? []);
}

/** A unit's text, verbatim. Throws on an id that this leaflet does not have. */
export function unitText(leaflet: Leaflet, id: string): string {
  const unit = leafletUnits(leaflet).find((one) => one.id === id);
  if (!unit) throw new Error(`${leaflet.id} has no unit ${id}`);
  return unit.text;
}
