import { redirect } from "next/navigation";
import { viewBedside } from "@/lib/use-cases/bedside-view.ts";
import { granted } from "../refused";
import { requestContext } from "../request-context";

/** What the pages up to the decision show. Once somebody has signed, all of them lead to whose turn it is. */
export async function readingView() {
  const view = granted(await viewBedside(await requestContext()));
  if (view.consent.status === "signing") redirect("/bedside/sign");
  return view;
}
