import { cookies } from "next/headers";
import { REFUSALS } from "@/lib/consent/refusal.ts";
import { PURPOSE_COOKIE } from "@/lib/session/cookies.ts";
import { openDocument } from "@/lib/use-cases/open-record.ts";
import { refusalWords } from "../../../../../refused";
import { requestContext } from "../../../../../request-context";

type Props = { params: Promise<{ consentId: string; stage: string }> };

/** The stored bytes of a signed PDF, as they are. The file is named by reference and date, never by patient. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { consentId, stage } = await params;
  const isDownload = new URL(request.url).searchParams.has("download");
  const purpose = (await cookies()).get(PURPOSE_COOKIE)?.value;
  const result = await openDocument(await requestContext(), { consentId, stage, purpose, isDownload });
  if ("refusal" in result) {
    const { code } = result.refusal;
    return Response.json({ code, message: await refusalWords(result.refusal) }, { status: REFUSALS[code].status });
  }
  return new Response(Buffer.from(result.bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `${isDownload ? "attachment" : "inline"}; filename="${result.fileName}"`,
      "cache-control": "private, no-store",
    },
  });
}
