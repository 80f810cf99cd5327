import type { RefusalCode } from "@/lib/consent/refusal.ts";
import { handBack } from "@/lib/use-cases/patient-steps.ts";
import { isOurOrigin } from "../../our-origin";
import { requestContext } from "../../request-context";
import { closeBedsideCookie } from "../close-turn";

/** The tablet is still in the patient's hands: it must ask again. */
const UNSETTLED: readonly RefusalCode[] = ["concurrent-change", "leaflet-missing"];

/** A tablet that nobody touches locks itself. It may ask again until it has an answer. */
export async function POST(): Promise<Response> {
  if (!(await isOurOrigin())) return new Response(null, { status: 403 });
  const context = await requestContext();
  const result = await handBack(context, "idle");
  if ("refusal" in result && !context.visitor.bedside?.isFinished) {
    return new Response(null, { status: UNSETTLED.includes(result.refusal.code) ? 503 : 403 });
  }
  await closeBedsideCookie();
  return new Response(null, { status: 204 });
}
