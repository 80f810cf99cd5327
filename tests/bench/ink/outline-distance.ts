import { join } from "node:path";
import Database from "better-sqlite3";
import type { Ink } from "../../../lib/signature/ink.ts";
import { pageContents } from "../../lib/pdf/page-contents.ts";

type Spot = readonly [number, number];
type Drawn = {
  dataDir: string;
  consentId: string;
  ink: Ink;
  /** Where the pen of the screen was, spot by spot, in CSS pixels. */
  arcs: readonly Spot[];
  box: { width: number; height: number };
};

const PEN = "0.043 0.165 0.42";
const STEPS_A_CURVE = 24;

/**
 * The greatest distance, in CSS pixels of this screen, from the middle of the PDF's line to the middle of the
 * screen's, either way round. The PDF's first and last point are the ink's: they give its scale.
 */
export async function outlineDistance({ dataDir, consentId, ink, arcs, box }: Drawn): Promise<number> {
  const curves = curvesOf(await firstInk(dataDir, consentId));
  const points = ink.strokes.flat().map(({ x, y }): Spot => [x * box.width, y * box.height]);
  const [from, to] = [points[0], points.at(-1)];
  const [start, end] = [curves[0]?.[0], curves.at(-1)?.[3]];
  if (!from || !to || !start || !end) throw new Error("There is no ink to compare");
  const scale = (to[0] - from[0]) / (end[0] - start[0]);
  const place = ([x, y]: Spot): Spot => [from[0] + (x - start[0]) * scale, from[1] - (y - start[1]) * scale];
  const printed = curves.flatMap((curve) => spotsOf(curve).map(place));
  return Number(Math.max(farthest(printed, arcs), farthest(arcs, printed)).toFixed(3));
}

async function firstInk(dataDir: string, consentId: string): Promise<string> {
  const file = new Database(join(dataDir, "consent.db"), { readonly: true });
  const bytes = file
    .prepare(`SELECT CAST(ifnull("prefix"."bytes", x'') || "Document"."bytes" AS BLOB) FROM "Document"
      LEFT JOIN "DocumentPrefix" AS "prefix" ON "prefix"."sha256" = "prefixSha256"
      WHERE "consentId" = ? AND "stage" = 'signed'`)
    .pluck()
    .get(consentId);
  file.close();
  const contents = (await pageContents(new Uint8Array(bytes as Buffer))).join("\n");
  const found = new RegExp(`1 J 1 j ${PEN} RG\\n([^Q]*?)\\nS\\n`, "u").exec(contents)?.[1];
  if (!found) throw new Error("The PDF has no ink");
  return found;
}

type Curve = readonly [Spot, Spot, Spot, Spot];

function curvesOf(operators: string): Curve[] {
  const curves: Curve[] = [];
  let at: Spot = [0, 0];
  for (const [, numbers = "", operator] of operators.matchAll(/((?:-?[\d.]+ )+)([mlc])/gu)) {
    const values = numbers.trim().split(" ").map(Number);
    const spot = (n: number): Spot => [values[n] ?? Number.NaN, values[n + 1] ?? Number.NaN];
    const to = spot(values.length - 2);
    if (operator === "l") curves.push([at, at, to, to]);
    if (operator === "c") curves.push([at, spot(0), spot(2), to]);
    at = to;
  }
  return curves;
}

function spotsOf([a, b, c, d]: Curve): Spot[] {
  return Array.from({ length: STEPS_A_CURVE + 1 }, (_, n): Spot => {
    const t = n / STEPS_A_CURVE;
    const u = 1 - t;
    const along = (i: 0 | 1) => u ** 3 * a[i] + 3 * u * u * t * b[i] + 3 * u * t * t * c[i] + t ** 3 * d[i];
    return [along(0), along(1)];
  });
}

/** From the spot of `these` that lies farthest from all of `those`, to the nearest of those. */
function farthest(these: readonly Spot[], those: readonly Spot[]): number {
  return these.reduce((most, [x, y]) => {
    const nearest = those.reduce(
      (least, [p, q]) => Math.min(least, Math.hypot(x - p, y - q)),
      Number.POSITIVE_INFINITY,
    );
    return Math.max(most, nearest);
  }, 0);
}
