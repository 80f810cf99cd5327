import { cookies } from "next/headers";
import { BEDSIDE_COOKIE } from "@/lib/session/cookies.ts";
import { setCookie } from "../cookie-jar";

/**
 * Gives the patient's cookie another value when their turn ends. The token stays the same (a lost answer
 * can be asked for again), but a changed HttpOnly cookie makes the browser throw away every page of the
 * patient that it kept for the back button: `no-store` alone no longer does (whatwg/html #7189).
 */
export async function closeBedsideCookie(): Promise<void> {
  const value = (await cookies()).get(BEDSIDE_COOKIE)?.value;
  if (value && !value.endsWith(ENDED)) await setCookie(BEDSIDE_COOKIE, `${value}${ENDED}`);
}

const ENDED = ".ended";
