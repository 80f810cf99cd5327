import { headers } from "next/headers";
import { REFUSALS } from "@/lib/consent/refusal.ts";
import { signConsent } from "@/lib/use-cases/sign-consent.ts";
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
  await closeBedsideCookie();
  return Response.json(result.receipt);
}

async function readSubmission(request: Request): Promise<{ submissionId: string; ink: unknown } | undefined> {
  if (Number(request.headers.get("content-length") ?? 0) > MAX_BODY_BYTES) return undefined;
  if (!request.headers.get("content-type")?.startsWith("application/json")) return undefined;
  try {
    const text = await readLimited(request);
    const body: unknown = JSON.parse(text);
    if (typeof body !== "object" || body === null || !("submissionId" in body) || !("ink" in body)) return undefined;
    return typeof body.submissionId === "string" ? { submissionId: body.submissionId, ink: body.ink } : undefined;
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

/** SameSite=Strict keeps our cookies from other sites; this also refuses what a page of another origin sends. */
async function isOurOrigin(): Promise<boolean> {
  const head = await headers();
  const site = head.get("sec-fetch-site");
  return site === null || site === "same-origin";
}

async function refused(code: keyof typeof REFUSALS, fields?: Record<string, string>): Promise<Response> {
  const message = await refusalWords({ code, ...(fields ? { fields } : {}) });
  return Response.json(
    { code, message, ...(fields ? { missing: Object.keys(fields) } : {}) },
    { status: REFUSALS[code].status },
  );
}
