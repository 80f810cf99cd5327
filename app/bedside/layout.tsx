import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { NoStoreGuard } from "@/components/bedside/no-store-guard.tsx";
import { TEXT_SIZE_COOKIE, textSizeOf } from "@/components/bedside/text-size.ts";
import "@/components/ui/base.css";
import { FontLinks } from "@/components/ui/font-links.tsx";

/** Titles carry no patient data: they end up in histories and task lists. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common.app");
  return { title: t("title"), robots: { index: false } };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#00524c" };

export default async function BedsideLayout({ children }: { children: ReactNode }) {
  const textSize = textSizeOf((await cookies()).get(TEXT_SIZE_COOKIE)?.value);
  return (
    <html lang={await getLocale()} data-surface="bedside" data-text-size={textSize}>
      <head>
        <FontLinks />
      </head>
      <body>
        {children}
        <NoStoreGuard />
      </body>
    </html>
  );
}
