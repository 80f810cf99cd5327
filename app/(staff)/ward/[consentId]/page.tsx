import { leadOn } from "../../../lead-on";
import type { ConsentParams } from "./consent-page";

/** Leads to the step where this consent stands. */
export default async function Page({ params }: ConsentParams) {
  return leadOn((await params).consentId);
}
