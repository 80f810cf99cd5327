import { cookies } from "next/headers";
import { PURPOSE_COOKIE } from "@/lib/session/cookies.ts";
import { openDocument } from "@/lib/use-cases/open-record.ts";
import { requestContext } from "../../../../../request-context";
import { fileResponse } from "../../../../file-response";

type Props = { params: Promise<{ consentId: string; stage: string }> };

/** A PDF of the record: the stored bytes as they are, or its cover sheet. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { consentId, stage } = await params;
  const isDownload = new URL(request.url).searchParams.has("download");
  const purpose = (await cookies()).get(PURPOSE_COOKIE)?.value;
  const result = await openDocument(await requestContext(), { consentId, stage, purpose, isDownload });
  return fileResponse(result, isDownload ? "attachment" : "inline");
}
