import { printBlank } from "@/lib/use-cases/print-blank.ts";
import { requestContext } from "../../../../../request-context";
import { fileResponse } from "../../../../file-response";

/** A blank leaflet that was asked for a moment ago. */
export async function GET(_request: Request, { params }: { params: Promise<{ formId: string }> }): Promise<Response> {
  const { formId } = await params;
  return fileResponse(await printBlank(await requestContext(), formId));
}
