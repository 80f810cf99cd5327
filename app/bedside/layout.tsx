import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { HeadingFocus } from "@/components/bedside/heading-focus.tsx";
import { KeptStepsSender } from "@/components/bedside/kept-steps-sender.tsx";
import { LinkGuard } from "@/components/bedside/link-guard.tsx";
import { LOOK_COOKIE, parseLook } from "@/components/bedside/look.ts";
import { NoStoreGuard } from "@/components/bedside/no-store-guard.tsx";
import { RICH_TEXT } from "@/components/bedside/rich-text.tsx";
import { UnansweredNotice } from "@/components/bedside/unanswered-notice.tsx";
import "@/components/ui/base.css";
import { FontLinks } from "@/components/ui/font-links.tsx";
import { FontSlices } from "@/components/ui/font-slices.tsx";
import { requestContext } from "../request-context";
import { scriptNonce } from "../script-nonce";
import { turnPageAction } from "./actions";
import { IdleCurtain } from "./idle-curtain";
import { questionAction } from "./question-actions";

/** Titles carry no patient data: they end up in histories and task lists. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common.app");
  return { title: t("title"), robots: { index: false } };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#00524c" };

export default async function BedsideLayout({ children }: { children: ReactNode }) {
  const { textSize, contrast } = parseLook((await cookies()).get(LOOK_COOKIE)?.value);
  const { bedside } = (await requestContext()).visitor;
  const t = await getTranslations("bedside.idle");
  const unanswered = await getTranslations("bedside.unanswered");
  return (
    <html lang={await getLocale()} data-surface="bedside" data-text-size={textSize} data-contrast={contrast}>
      <head>
        <FontLinks nonce={await scriptNonce()} />
      </head>
      <body>
        <KeptStepsSender
          handOverId={bedside?.isFinished ? undefined : bedside?.handOverId}
          actions={{ turn: turnPageAction, question: questionAction }}
        />
        <LinkGuard />
        <UnansweredNotice
          words={{ step: unanswered("step"), link: unanswered("link"), tryNow: unanswered("tryNow") }}
        />
        {children}
        <HeadingFocus />
        <NoStoreGuard />
        <IdleCurtain
          words={{
            title: t("title"),
            hint: t.rich("hint", RICH_TEXT),
            warning: t.rich("warning", RICH_TEXT),
            continue: t("continue"),
            lockedTitle: t("lockedTitle"),
            locked: t.rich("locked", RICH_TEXT),
          }}
        />
        <FontSlices />
      </body>
    </html>
  );
}
