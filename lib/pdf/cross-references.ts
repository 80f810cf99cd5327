import type { Offsets } from "./serialize-objects.ts";

/**
 * The table of a file of one revision. Throws when a number between 1 and the highest has no object: a reader would
 * then find nothing where a page or a font should be. Source: ISO 32000-1, 7.5.4; each line takes 20 bytes.
 */
export function crossReferences(lastNumber: number, ...parts: readonly Offsets[]): string {
  const lines = Array.from({ length: lastNumber }, (_, index) => {
    const offset = parts.find((part) => part.has(index + 1))?.get(index + 1);
    if (offset === undefined) throw new Error(`Object ${index + 1} was promised and never written`);
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  return `xref\n0 ${lastNumber + 1}\n0000000000 65535 f \n${lines.join("")}`;
}
