import type { FaultKind } from "./fault-kind.ts";
import { powerLoss } from "./kinds/power-loss.ts";

/** Every kind of accident of the campaign, in the order in which the table has them. */
export const FAULT_KINDS: readonly FaultKind[] = [powerLoss];
