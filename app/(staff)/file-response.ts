import { REFUSALS, type Refusal } from "@/lib/consent/refusal.ts";
import { refusalWords } from "../refused";

type File = { bytes: Uint8Array; fileName: string; mediaType?: string };

/** A file as the answer to a request, or why there is none. Named without the patient, kept nowhere on the way. */
export async function fileResponse(
  result: File | { refusal: Refusal },
  disposition: "inline" | "attachment" = "inline",
): Promise<Response> {
  if ("refusal" in result) {
    const { code } = result.refusal;
    return Response.json({ code, message: await refusalWords(result.refusal) }, { status: REFUSALS[code].status });
  }
  const { bytes, fileName, mediaType = "application/pdf" } = result;
  return new Response(Buffer.from(bytes), {
    headers: {
      "content-type": mediaType,
      "content-disposition": `${disposition}; filename="${fileName}"`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
