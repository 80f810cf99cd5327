import { printBlank } from "@/lib/use-cases/print-blank.ts";
import { requestContext } from "../../../../../request-context";
import { fileResponse } from "../../../../file-response";

/** A blank leaflet that was asked for a moment ago; `?print=large` for whoever sees badly. */
export async function GET(request: Request, { params }: { params: Promise<{ formId: string }> }): Promise<Response> {
  const { formId } = await params;
  const print = new URL(request.url).searchParams.get("print") === "large" ? "large" : "usual";
  return fileResponse(await printBlank(await requestContext(), formId, print));
}
