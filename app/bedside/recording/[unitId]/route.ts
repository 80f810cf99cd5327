import { REFUSALS } from "@/lib/consent/refusal.ts";
import { giveRecording } from "@/lib/use-cases/give-recording.ts";
import { requestContext } from "../../../request-context";

/** A recording, or the part of it that is asked for: Safari plays nothing that it cannot ask for in parts. */
export async function GET(request: Request, { params }: { params: Promise<{ unitId: string }> }): Promise<Response> {
  const result = await giveRecording(await requestContext(), (await params).unitId);
  if ("refusal" in result) return new Response(null, { status: REFUSALS[result.refusal.code].status });
  const { bytes, mediaType } = result;
  const headers = { "content-type": mediaType, "accept-ranges": "bytes", "x-content-type-options": "nosniff" };
  const part = partOf(request.headers.get("range"), bytes.length);
  if (!part) return new Response(Buffer.from(bytes), { headers });
  const [start, end] = part;
  return new Response(Buffer.from(bytes.subarray(start, end + 1)), {
    status: 206,
    headers: { ...headers, "content-range": `bytes ${start}-${end}/${bytes.length}` },
  });
}

/** First and last byte of a single range (RFC 9110, 14.1.2); whatever else is asked for gets the whole. */
function partOf(range: string | null, size: number): [number, number] | undefined {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? "") ?? [];
  if (from === undefined) return undefined;
  const start = Number(from);
  const end = Math.min(to ? Number(to) : size - 1, size - 1);
  return start <= end ? [start, end] : undefined;
}
