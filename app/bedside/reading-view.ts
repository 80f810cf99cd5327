import { redirect } from "next/navigation";
import { viewBedside } from "@/lib/use-cases/bedside-view.ts";
import { recordedUnitIds } from "@/lib/use-cases/give-recording.ts";
import { granted } from "../refused";
import { requestContext } from "../request-context";

/** What the pages up to the decision show. Once somebody has signed, all of them lead to whose turn it is. */
export async function readingView() {
  const context = await requestContext();
  const view = granted(await viewBedside(context));
  if (view.consent.status === "signing") redirect("/bedside/sign");
  return { ...view, recorded: recordedUnitIds(context, view.leaflet) };
}
