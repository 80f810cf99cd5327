import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { PURPOSE_COOKIE } from "@/lib/session/cookies.ts";
import { openRecord } from "@/lib/use-cases/open-record.ts";
import { granted } from "../../../refused";
import { requestContext } from "../../../request-context";

export type RecordParams = { params: Promise<{ consentId: string }> };

/** Loads the record of a page of the records office. Without a purpose it leads to where one is chosen. */
export async function recordPageData({ params }: RecordParams) {
  const { consentId } = await params;
  const context = await requestContext();
  const purpose = (await cookies()).get(PURPOSE_COOKIE)?.value;
  const view = await openRecord(context, { consentId, purpose });
  if ("refusal" in view && view.refusal.code === "purpose-missing") redirect(`/records/purpose?record=${consentId}`);
  if ("refusal" in view && view.refusal.code === "record-erased") redirect(`/records/${consentId}/erased`);
  const record = granted(view);
  return { ...record, leafletTitle: record.leaflet?.title ?? record.consent.leaflet.id, consentId, context };
}
