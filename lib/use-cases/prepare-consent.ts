import { randomUUID } from "node:crypto";
import { prepareConsent as prepare } from "../consent/prepare.ts";
import { type Refusal, refuse } from "../consent/refusal.ts";
import { hongKongDate } from "../hong-kong-time.ts";
import { patientLabelSchema } from "../label/patient-label.ts";
import { commitEvents } from "./commit-consent.ts";
import type { Context } from "./context.ts";
import { actorOf, requireWardStaff } from "./require-staff.ts";

export type PrepareInput = {
  label: { nameLatin: string; nameChinese: string; hospitalNo: string; episodeNo: string };
  labelSource: "scanned" | "typed";
  leafletId: string;
};

/** Opens a consent for the patient on this label, pinned to the current version of the leaflet. */
export async function prepareConsent(
  context: Context,
  input: PrepareInput,
): Promise<{ consentId: string } | { refusal: Refusal }> {
  const found = requireWardStaff(context.visitor);
  if ("refusal" in found) return found;
  const label = patientLabelSchema.safeParse(input.label);
  if (!label.success) {
    return refuse(
      "input-invalid",
      Object.fromEntries(label.error.issues.map((issue) => [issue.path.join("."), issue.message])),
    );
  }
  const { leaflets, store } = context.services;
  const leaflet = leaflets.current().find((one) => one.id === input.leafletId);
  if (!leaflet) return refuse("leaflet-not-current");
  const consentId = randomUUID();
  const events = prepare({
    reference: await store.nextReference(hongKongDate(context.now)),
    leaflet,
    label: label.data,
    labelSource: input.labelSource,
    ward: found.staff.ward,
  });
  const { tablet } = context.visitor;
  if (tablet) events.push({ type: "opened", version: 1, data: { tabletId: tablet.id, tabletName: tablet.name } });
  const stream = { consentId, before: undefined, leaflet };
  await commitEvents(context, stream, { events }, { actor: actorOf(found.staff) });
  return { consentId };
}
