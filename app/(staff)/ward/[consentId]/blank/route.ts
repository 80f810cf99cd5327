import { printBlankOf } from "@/lib/use-cases/print-blank.ts";
import { requestContext } from "../../../../request-context";
import { fileResponse } from "../../../file-response";
import type { ConsentParams } from "../consent-page";

/** The blank leaflet for a draft, its label filled in. */
export async function GET(_request: Request, { params }: ConsentParams): Promise<Response> {
  const { consentId } = await params;
  return fileResponse(await printBlankOf(await requestContext(), consentId));
}
