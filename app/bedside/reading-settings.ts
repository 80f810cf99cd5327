import { cookies } from "next/headers";
import { getLocale } from "next-intl/server";
import { TEXT_SIZE_COOKIE, type TextSize, textSizeOf } from "@/components/bedside/text-size.ts";
import { type Locale, localeOf } from "@/lib/messages/locale.ts";

/** How this patient wants to read. */
export async function readingSettings(): Promise<{ textSize: TextSize; locale: Locale }> {
  return {
    textSize: textSizeOf((await cookies()).get(TEXT_SIZE_COOKIE)?.value),
    locale: localeOf(await getLocale()),
  };
}
