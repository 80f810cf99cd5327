import * as z from "zod";
import { type Refusal, refuse } from "../consent/refusal.ts";
import { type PatientLabel, patientLabelSchema } from "../label/patient-label.ts";
import type { Leaflet } from "../leaflet/leaflet.ts";
import { composeBlankLeaflet } from "../pdf/blank-leaflet.ts";
import type { Print } from "../pdf/print.ts";
import { loadConsent } from "./commit-consent.ts";
import type { Context } from "./context.ts";
import { keepForm, keptForm } from "./kept-form.ts";
import { readSettings } from "./read-settings.ts";
import { requireWardStaff, type WardStaff } from "./require-staff.ts";

const blankSchema = z.object({ leafletId: z.string(), label: patientLabelSchema.optional() });

export type Blank = { leaflet: Leaflet; label?: PatientLabel };
type Printed = { bytes: Uint8Array; fileName: string };

/** Keeps what a blank leaflet is to be printed with. A label is filled in whole, or left out whole. */
export async function keepBlank(
  context: Context,
  input: { leafletId: string; label: PatientLabel },
): Promise<{ formId: string } | { refusal: Refusal }> {
  const found = requireWardStaff(context.visitor);
  if ("refusal" in found) return found;
  const { leafletId } = input;
  if (!currentLeaflet(context, leafletId)) return refuse("leaflet-not-current");
  if (Object.values(input.label).every((text) => text.trim() === "")) return keepForm(context, { leafletId });
  const label = patientLabelSchema.safeParse(input.label);
  if (label.success) return keepForm(context, { leafletId, label: label.data });
  const issues = label.error.issues.map((issue) => [issue.path.join("."), issue.message]);
  return refuse("input-invalid", Object.fromEntries(issues));
}

/** A blank leaflet that was asked for, before it is printed. */
export async function viewBlank(
  context: Context,
  formId: string,
): Promise<(Blank & { staff: WardStaff }) | { refusal: Refusal }> {
  const found = requireWardStaff(context.visitor);
  if ("refusal" in found) return found;
  const kept = await keptForm(context, formId, blankSchema);
  if (!kept) return refuse("search-expired");
  const leaflet = currentLeaflet(context, kept.leafletId);
  if (!leaflet) return refuse("leaflet-not-current");
  return { staff: found.staff, leaflet, ...(kept.label ? { label: kept.label } : {}) };
}

export async function printBlank(
  context: Context,
  formId: string,
  print: Print,
): Promise<Printed | { refusal: Refusal }> {
  const blank = await viewBlank(context, formId);
  return "refusal" in blank ? blank : compose(context, blank, print);
}

/** The same for a draft of the nurse's own ward, with its label. */
export async function printBlankOf(context: Context, consentId: string): Promise<Printed | { refusal: Refusal }> {
  const found = requireWardStaff(context.visitor);
  if ("refusal" in found) return found;
  const loaded = await loadConsent(context, consentId);
  if ("refusal" in loaded) return loaded;
  const { consent, leaflet } = loaded;
  if (consent.ward.id !== found.staff.ward.id) return refuse("consent-not-found");
  return consent.status === "draft" ? compose(context, { leaflet, label: consent.label }) : refuse("wrong-state");
}

async function compose(context: Context, { leaflet, label }: Blank, print: Print = "usual"): Promise<Printed> {
  const { hospitalName } = await readSettings(context.services);
  const bytes = await composeBlankLeaflet({
    leaflet,
    fonts: await context.services.fonts(),
    print,
    ...(label ? { label } : {}),
    ...(hospitalName ? { hospitalName } : {}),
  });
  return { bytes, fileName: `${leaflet.id}.v${leaflet.version}.pdf` };
}

function currentLeaflet(context: Context, leafletId: string): Leaflet | undefined {
  return context.services.leaflets.current().find((one) => one.id === leafletId);
}
