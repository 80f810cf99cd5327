import { cookies } from "next/headers";
import { LOCALE_COOKIE, STAFF_LOCALE_COOKIE } from "@/lib/messages/locale.ts";
import { dropCookie, setCookie } from "./cookie-jar";

/** Gives the tablet's staff the language back that its patient had changed. */
export async function restoreStaffLocale(): Promise<void> {
  const locale = (await cookies()).get(STAFF_LOCALE_COOKIE)?.value;
  if (!locale) return;
  await setCookie(LOCALE_COOKIE, locale, true);
  await dropCookie(STAFF_LOCALE_COOKIE);
}
