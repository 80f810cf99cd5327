import { displayName, type PatientLabel } from "../../../lib/label/patient-label.ts";
import { type Leaflet, leafletUnits } from "../../../lib/leaflet/leaflet.ts";
import type { FontFiles } from "../../../lib/pdf/fonts.ts";
import type { Ink } from "../../../lib/signature/ink.ts";

/** Opened once, and then a document for each patient. */
export type Engine = (leaflet: Leaflet, files: FontFiles) => Promise<Compose>;
export type Compose = (label: PatientLabel, ink: Ink) => Promise<Uint8Array> | Uint8Array;

/** A4, in points. */
export const PAGE = { width: 595.276, height: 841.89, margin: 57, top: 140, bottom: 797 };
export const SIZE = { text: 12, line: 17.16, heading: 14.25 };

export type Line = { text: string; isHeading: boolean };

/** The leaflet's units in lines of as many full-width characters as the page holds: no engine has to break them itself. */
export function leafletLines(leaflet: Leaflet): Line[] {
  return leafletUnits(leaflet).flatMap(({ text, kind }) => {
    const isHeading = kind === "heading";
    const pieces = text.match(isHeading ? /.{1,33}/gsu : /.{1,39}/gsu) ?? [];
    return pieces.map((piece) => ({ text: piece.replace(/\s/gu, " "), isHeading }));
  });
}

export function labelLines(leaflet: Leaflet, label: PatientLabel): string[] {
  const { title, name, hospitalNo, episodeNo } = leaflet.label;
  return [
    title,
    `${name} ${displayName(label)}`,
    `${hospitalNo} ${label.hospitalNo}`,
    `${episodeNo} ${label.episodeNo}`,
  ];
}

/** Strokes as SVG paths of straight lines in a frame this wide, half as high. */
export function strokePaths(ink: Ink, width: number): string[] {
  return ink.strokes.map((stroke) =>
    stroke
      .map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${(x * width).toFixed(2)} ${((y * width) / 2).toFixed(2)}`)
      .join(" "),
  );
}
