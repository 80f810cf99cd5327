import type { Metadata, Viewport } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ForgetTurn } from "@/components/tablet/forget-turn.tsx";
import "@/components/ui/base.css";
import { FontLinks } from "@/components/ui/font-links.tsx";
import { FontSlices } from "@/components/ui/font-slices.tsx";
import { scriptNonce } from "../script-nonce";

/** Titles carry no patient data: they end up in histories and task lists. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common.app");
  return { title: t("title"), robots: { index: false } };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#12343b" };

export default async function StaffLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await getLocale()} data-surface="staff">
      <head>
        <FontLinks nonce={await scriptNonce()} />
      </head>
      <body>
        {children}
        <ForgetTurn />
        <FontSlices />
      </body>
    </html>
  );
}
