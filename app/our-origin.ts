import { headers } from "next/headers";

/** SameSite=Strict keeps our cookies from other sites; this also refuses what a page of another origin sends. */
export async function isOurOrigin(): Promise<boolean> {
  const head = await headers();
  const site = head.get("sec-fetch-site");
  return site === null || site === "same-origin";
}
