import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { StaffShell } from "@/components/staff/staff-shell.tsx";
import type { StaffRole } from "@/lib/consent/actor.ts";
import { localeAction } from "../locale-action";
import { requestPath } from "../request-path";
import { signOutAction } from "./session-actions";

type Props = {
  staff: { name: string; post: string; role: StaffRole };
  place: string;
  banner?: ReactNode;
  children: ReactNode;
};

/** The pages that a role goes to and fro between; a role that is not named has one only. */
const NAVIGATION = {
  "ward-manager": [
    ["/ward", "ward"],
    ["/ward/manage", "manage"],
    ["/ward/manage/settings", "settings"],
  ],
  administrator: [
    ["/administration", "administration"],
    ["/ward/manage/settings", "settings"],
  ],
} as const;

/** The staff bar around a page, with the commands that stand on every one. */
export async function StaffFrame({ children, ...bar }: Props) {
  const t = await getTranslations("manage.nav");
  const path = await requestPath();
  const links = Object.entries(NAVIGATION).find(([role]) => role === bar.staff.role)?.[1] ?? [];
  return (
    <StaffShell
      {...bar}
      localeAction={localeAction}
      signOutAction={signOutAction}
      swapHref={path ? `/switch?back=${encodeURIComponent(path)}` : "/switch"}
      nav={links.map(([href, name]) => ({ href, label: t(name), current: href === path }))}
    >
      {children}
    </StaffShell>
  );
}
