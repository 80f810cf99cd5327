"use client";

import { leaveFor } from "@/components/bedside/use-leaving.ts";
import { FailedPage } from "../failed-page";

/** A page that came in half is there again only once it is fetched anew, and not before there is a server. */
export default function ErrorPage() {
  return <FailedPage retry={() => void leaveFor(`${location.pathname}${location.search}`, "replace")} />;
}
