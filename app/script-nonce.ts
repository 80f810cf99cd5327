import { headers } from "next/headers";

/** What the Content-Security-Policy of this answer asks of a script; `proxy.ts` sets both. */
export async function scriptNonce(): Promise<string | undefined> {
  return (await headers()).get("x-nonce") ?? undefined;
}
