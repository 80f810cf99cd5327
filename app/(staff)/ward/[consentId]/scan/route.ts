import { openWardDocument } from "@/lib/use-cases/open-ward-document.ts";
import { requestContext } from "../../../../request-context";
import { fileResponse } from "../../../file-response";
import type { ConsentParams } from "../consent-page";

/** The picture of a sheet that was signed on paper. */
export async function GET(_request: Request, { params }: ConsentParams): Promise<Response> {
  const { consentId } = await params;
  const asked = { consentId, stage: "paper", purpose: "clinical" } as const;
  return fileResponse(await openWardDocument(await requestContext(), asked));
}
