import { randomUUID } from "node:crypto";
import type * as z from "zod";
import { type Refusal, refuse } from "../consent/refusal.ts";
import { parseScan } from "../label/parse-scan.ts";
import type { Context } from "./context.ts";
import { readSettings } from "./read-settings.ts";
import { requireWardStaff } from "./require-staff.ts";

const KEPT_MINUTES = 30;

/** Keeps what was typed on the server, for a page that is opened by the opaque id: no name or number stands in a URL. */
export async function keepForm(context: Context, values: unknown): Promise<{ formId: string } | { refusal: Refusal }> {
  const found = requireWardStaff(context.visitor);
  if ("refusal" in found) return found;
  const formId = randomUUID();
  await context.services.store.saveSearchQuery({
    id: formId,
    staffId: found.staff.staffNumber,
    criteria: JSON.stringify(values),
    at: context.now.toISOString(),
  });
  return { formId };
}

/** What was kept; nothing once it is old, someone else's, or of another form. */
export async function keptForm<Values>(
  context: Context,
  formId: string,
  schema: z.ZodType<Values>,
): Promise<Values | undefined> {
  const found = requireWardStaff(context.visitor);
  if ("refusal" in found) return undefined;
  const saved = await context.services.store.searchQuery(formId, found.staff.staffNumber);
  if (!saved || context.now.getTime() - Date.parse(saved.createdAt) > KEPT_MINUTES * 60_000) return undefined;
  return schema.safeParse(JSON.parse(saved.criteria)).data;
}

/** A label, or one number alone, that was scanned to fill in a form; `scannedValues` reads it. */
export async function keepScan(context: Context, text: string): Promise<{ formId: string } | { refusal: Refusal }> {
  const scan = parseScan(text, (await readSettings(context.services)).labelFormats);
  if (scan.kind === "unreadable") return refuse("label-unreadable");
  return keepForm(context, scan.kind === "label" ? scan.label : { number: scan.number });
}
