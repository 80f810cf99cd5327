"use server";

import { loadMessages } from "@/lib/messages/load-messages.ts";
import { LOCALE_COOKIE } from "@/lib/messages/locale.ts";
import { setCookie } from "./cookie-jar";

/** Changes the interface's language; never the leaflet's. */
export async function localeAction(form: FormData): Promise<void> {
  await setCookie(LOCALE_COOKIE, loadMessages(String(form.get("locale"))).locale, true);
}
