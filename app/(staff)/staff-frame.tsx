import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { StaffShell } from "@/components/staff/staff-shell.tsx";
import { localeOf } from "@/lib/messages/locale.ts";
import { localeAction } from "../locale-action";
import { signOutAction } from "./session-actions";

type Props = { staff: { name: string; post: string }; place: string; banner?: ReactNode; children: ReactNode };

/** The staff bar around a page, with the commands that stand on every one. */
export async function StaffFrame({ children, ...bar }: Props) {
  return (
    <StaffShell {...bar} locale={localeOf(await getLocale())} localeAction={localeAction} signOutAction={signOutAction}>
      {children}
    </StaffShell>
  );
}
