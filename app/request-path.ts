import { headers } from "next/headers";
import { cache } from "react";
import { ownPath } from "./own-path";

/** Where `proxy.ts` writes the page that a request is for. */
const PATH_HEADER = "x-own-path";

const held = cache((): { path?: string | undefined } => ({}));

/** The page that this request is for, or was sent from, if it is one to come back to. */
export async function requestPath(): Promise<string | undefined> {
  const path = ownPath((await headers()).get(PATH_HEADER));
  held().path = path;
  return path;
}

/** The same without waiting, once a page being rendered has asked for it: a redirect must be thrown at once. */
export function knownRequestPath(): string | undefined {
  return held().path;
}
