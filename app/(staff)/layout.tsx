import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import "@/components/ui/base.css";
import { FontLinks } from "@/components/ui/font-links.tsx";

export default async function StaffLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await getLocale()} data-surface="staff">
      <head>
        <FontLinks />
      </head>
      <body>{children}</body>
    </html>
  );
}
