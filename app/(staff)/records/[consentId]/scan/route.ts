import { cookies } from "next/headers";
import { PURPOSE_COOKIE } from "@/lib/session/cookies.ts";
import { openDocument } from "@/lib/use-cases/open-record.ts";
import { requestContext } from "../../../../request-context";
import { fileResponse } from "../../../file-response";

/** The picture of a sheet that was signed on paper. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ consentId: string }> },
): Promise<Response> {
  const { consentId } = await params;
  const purpose = (await cookies()).get(PURPOSE_COOKIE)?.value;
  const asked = { consentId, stage: "paper", purpose, isDownload: false };
  return fileResponse(await openDocument(await requestContext(), asked));
}
