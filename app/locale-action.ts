"use server";

import { LOCALE_COOKIE, localeOf } from "@/lib/messages/locale.ts";
import { setCookie } from "./cookie-jar";

/** Changes the interface's language; never the leaflet's. */
export async function localeAction(form: FormData): Promise<void> {
  await setCookie(LOCALE_COOKIE, localeOf(String(form.get("locale"))), true);
}
