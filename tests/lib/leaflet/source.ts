import { readFileSync } from "node:fs";

const SOURCE = new URL("../../fixtures/nerve-root-canal-injection.v1.source.zh-HK.txt", import.meta.url);

/** Lines of the patient label and the signature line: on the paper, but not the leaflet's body. */
const FURNITURE = new Set([96, 97, 98, 99, 157]);

/** Items that stand on a line of their own without the trailing space that ends every other unit. */
const ENDS_WITHOUT_SPACE = new Set([130, 131, 132, 133, 140]);

/**
 * The units of the extracted paper: a line that ends a unit has trailing spaces, a wrapped line has
 * none; wrapped lines join with nothing between them.
 */
export function sourceUnits(): string[] {
  const units: string[] = [];
  let open = "";
  for (const [index, line] of readFileSync(SOURCE, "utf8").split("\n").entries()) {
    const lineNumber = index + 1;
    if (FURNITURE.has(lineNumber) || line.trim() === "") continue;
    open += line.trim();
    if (line !== line.trimEnd() || ENDS_WITHOUT_SPACE.has(lineNumber)) {
      units.push(open);
      open = "";
    }
  }
  return units;
}
