import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import "@/components/ui/base.css";

export default async function BedsideLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await getLocale()}>
      <body>{children}</body>
    </html>
  );
}
