import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { Refusal } from "@/lib/consent/refusal.ts";
import { BEDSIDE_COOKIE } from "@/lib/session/cookies.ts";
import type { Context } from "@/lib/use-cases/context.ts";
import { setCookie } from "../cookie-jar";
import { inTime } from "./in-time";

/**
 * Ends the patient's turn on a step that does, and shows how it ended. What is refused because the turn is over
 * already was asked again after a lost answer: it ends the turn as if it had been the first.
 */
export async function endTurn(context: Context, result: object | { refusal: Refusal }): Promise<never> {
  if (!context.visitor.bedside?.isFinished) inTime(result);
  await closeBedsideCookie();
  redirect("/bedside/done");
}

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
