import * as z from "zod";
import { REFUSALS, type Refusal, type RefusalCode } from "../consent/refusal.ts";
import type { Context } from "./context.ts";
import { keepForm, keptForm } from "./kept-form.ts";

const entrySchema = z.object({
  code: z.string().refine((code): code is RefusalCode => Object.hasOwn(REFUSALS, code)),
  fields: z.record(z.string(), z.string()).optional(),
  values: z.record(z.string(), z.string().max(200)),
});

/** A paper record that was refused: why, and what was typed beside the file. */
export type PaperEntry = { refusal: Refusal; values: Record<string, string> };

/** Keeps a refused entry for the page that a browser without scripts is led back to. */
export async function keepPaperEntry(
  context: Context,
  { refusal, values }: PaperEntry,
): Promise<{ formId: string } | { refusal: Refusal }> {
  return keepForm(context, { ...refusal, values });
}

export async function keptPaperEntry(context: Context, formId: string | undefined): Promise<PaperEntry | undefined> {
  const kept = formId ? await keptForm(context, formId, entrySchema) : undefined;
  if (!kept) return undefined;
  const { code, fields, values } = kept;
  return { refusal: { code, ...(fields ? { fields } : {}) }, values };
}
