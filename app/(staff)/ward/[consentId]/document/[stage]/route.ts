import { openWardDocument } from "@/lib/use-cases/open-ward-document.ts";
import { requestContext } from "../../../../../request-context";
import { fileResponse } from "../../../../file-response";

type Props = { params: Promise<{ consentId: string; stage: string }> };

/** A PDF of the nurse's own ward, shown in the browser; `?copy` says that it is printed for the patient. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { consentId, stage } = await params;
  const purpose = new URL(request.url).searchParams.has("copy") ? "patient-copy" : "clinical";
  return fileResponse(await openWardDocument(await requestContext(), { consentId, stage, purpose }));
}
