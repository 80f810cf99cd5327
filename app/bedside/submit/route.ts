import { REFUSALS } from "@/lib/consent/refusal.ts";
import { type Submission, signConsent } from "@/lib/use-cases/sign-consent.ts";
import { isOurOrigin } from "../../our-origin";
import { refusalWords } from "../../refused";
import { requestContext } from "../../request-context";
import { closeBedsideCookie } from "../close-turn";

/** More than 50,000 points can need; read no further. */
const MAX_BODY_BYTES = 4_000_000;

/** Takes the signature as JSON, so that the tablet can send the same submission again until it has its receipt. */
export async function POST(request: Request): Promise<Response> {
  const body = await readSubmission(request);
  if (!body) return refused("input-invalid");
  if (!(await isOurOrigin())) return refused("origin-refused");
  const result = await signConsent(await requestContext(), body);
  if ("refusal" in result) return refused(result.refusal.code, result.refusal.fields);
  if (result.receipt.isComplete) await closeBedsideCookie();
  return Response.json(result.receipt);
}

async function readSubmission(request: Request): Promise<Submission | undefined> {
  if (Number(request.headers.get("content-length") ?? 0) > MAX_BODY_BYTES) return undefined;
  if (!request.headers.get("content-type")?.startsWith("application/json")) return undefined;
  try {
    const text = await readLimited(request);
    const body: unknown = JSON.parse(text);
    if (typeof body !== "object" || body === null || !("ink" in body || "typedName" in body)) return undefined;
    const { submissionId, method, ink, typedName } = body as Record<string, unknown>;
    return typeof submissionId === "string" ? { submissionId, method, ink, typedName } : undefined;
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
