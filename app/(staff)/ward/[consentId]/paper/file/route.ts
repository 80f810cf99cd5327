import { REFUSALS, type Refusal, refuse } from "@/lib/consent/refusal.ts";
import type { Context } from "@/lib/use-cases/context.ts";
import { filePaper } from "@/lib/use-cases/file-paper.ts";
import { keepPaperEntry } from "@/lib/use-cases/kept-paper-entry.ts";
import { requireWardStaff } from "@/lib/use-cases/require-staff.ts";
import { isOurOrigin } from "../../../../../our-origin";
import { fieldWords, refusalWords } from "../../../../../refused";
import { requestContext } from "../../../../../request-context";
import type { ConsentParams } from "../../consent-page";
import { type PaperForm, readPaperForm } from "./read-paper-form";

/**
 * Takes a sheet with its picture. A page with scripts asks for JSON and stays as it is; without them the
 * browser is led on, or back with what was typed.
 */
export async function POST(request: Request, { params }: ConsentParams): Promise<Response> {
  const { consentId } = await params;
  const context = await requestContext();
  const form = (await mayUpload(context)) ?? (await readPaperForm(request));
  const result = "refusal" in form ? form : await filePaper(context, consentId, form.command);
  const isScripted = request.headers.get("accept") === "application/json";
  if (!("refusal" in result)) {
    const next = `/ward/${consentId}`;
    return isScripted ? Response.json({ next }) : seeOther(next);
  }
  if (isScripted) return refusedAsJson(result.refusal);
  return seeOther(`/ward/${consentId}/paper${await keptQuery(context, result.refusal, form)}`);
}

/** Whoever may not file anything sends their picture in vain: not a byte of it is read. */
async function mayUpload(context: Context): Promise<{ values: PaperForm["values"]; refusal: Refusal } | undefined> {
  const found = (await isOurOrigin()) ? requireWardStaff(context.visitor) : refuse("origin-refused");
  return "refusal" in found ? { values: {}, refusal: found.refusal } : undefined;
}

async function refusedAsJson(refusal: Refusal): Promise<Response> {
  const { code, fields } = refusal;
  const fieldErrors = fields ? await fieldWords(fields) : undefined;
  return Response.json(
    { refusal: { code, message: await refusalWords(refusal) }, ...(fieldErrors ? { fieldErrors } : {}) },
    { status: REFUSALS[code].status },
  );
}

async function keptQuery(context: Context, refusal: Refusal, { values }: Pick<PaperForm, "values">): Promise<string> {
  const kept = await keepPaperEntry(context, { refusal, values });
  return "formId" in kept ? `?refused=${kept.formId}` : "";
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}
