import type { FaultKind } from "../fault-kind.ts";
import { emptyTally } from "../fault-kind.ts";

export const bedsideBrowser: FaultKind = {
  name: "bedside-browser",
  usual: 200,
  limit: 1000,
  run: async () => emptyTally(),
};
