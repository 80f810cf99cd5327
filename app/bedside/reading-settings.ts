import { cookies } from "next/headers";
import { getLocale } from "next-intl/server";
import { LOOK_COOKIE, type Look, parseLook } from "@/components/bedside/look.ts";
import type { Locale } from "@/lib/messages/locale.ts";

/** How this patient wants to read. */
export async function readingSettings(): Promise<{ look: Look; locale: Locale }> {
  return {
    look: parseLook((await cookies()).get(LOOK_COOKIE)?.value),
    locale: await getLocale(),
  };
}
