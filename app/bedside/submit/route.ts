import { REFUSALS } from "@/lib/consent/refusal.ts";
import { deliverSubmission } from "@/lib/use-cases/deliver-submission.ts";
import type { Submission } from "@/lib/use-cases/read-submission.ts";
import { isOurOrigin } from "../../our-origin";
import { refusalWords } from "../../refused";
import { requestContext } from "../../request-context";
import { closeBedsideCookie } from "../close-turn";

/** More than 50,000 points can need, sealed; read no further. */
const MAX_BODY_BYTES = 5_500_000;

/** Takes the signature as JSON, so that the tablet can send the same submission again until it has its receipt. */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request);
  if (!body) return refused("input-invalid");
  if (!(await isOurOrigin())) return refused("origin-refused");
  const context = await requestContext();
  const result = await deliverSubmission(context, body);
  if ("refusal" in result) return refused(result.refusal.code, result.refusal.fields);
  if (result.receipt.isComplete && context.visitor.bedside) await closeBedsideCookie();
  return Response.json(result.receipt);
}

async function readBody(request: Request): Promise<Submission | { sealed: unknown } | undefined> {
  if (Number(request.headers.get("content-length") ?? 0) > MAX_BODY_BYTES) return undefined;
  if (!request.headers.get("content-type")?.startsWith("application/json")) return undefined;
  try {
    const text = await readLimited(request);
    const body: unknown = JSON.parse(text);
    if (typeof body !== "object" || body === null) return undefined;
    if ("sealed" in body) return { sealed: body.sealed };
    if (!("ink" in body || "typedName" in body)) return undefined;
    const { submissionId, method, ink, typedName, isShortAffirmed } = body as Record<string, unknown>;
    return typeof submissionId === "string" ? { submissionId, method, ink, typedName, isShortAffirmed } : undefined;
  } catch {
    return undefined;
  }
}

async function readLimited(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > MAX_BODY_BYTES) throw new RangeError("Submission too large");
    chunks.push(part.value);
  }
  return Buffer.concat(chunks).toString("utf8");
}

async function refused(code: keyof typeof REFUSALS, fields?: Record<string, string>): Promise<Response> {
  const message = await refusalWords({ code, ...(fields ? { fields } : {}) });
  return Response.json(
    { code, message, ...(fields ? { missing: Object.keys(fields) } : {}) },
    { status: REFUSALS[code].status },
  );
}
