import type { FaultKind } from "./fault-kind.ts";
import { bedsideBrowser } from "./kinds/bedside-browser.ts";
import { bedsideHttp } from "./kinds/bedside-http.ts";
import { powerLoss } from "./kinds/power-loss.ts";

/** Every kind of accident of the campaign, in the order in which the table has them. */
export const FAULT_KINDS: readonly FaultKind[] = [bedsideHttp, bedsideBrowser, powerLoss];
