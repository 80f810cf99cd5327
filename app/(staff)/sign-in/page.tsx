import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { SignInPage } from "@/components/staff/sign-in-page.tsx";
import { STAFF_COOKIE } from "@/lib/session/cookies.ts";
import { localeAction } from "../../locale-action";
import { ownPath } from "../../own-path";
import { requestContext } from "../../request-context";
import { signInAction } from "../session-actions";

export default async function Page({ searchParams }: { searchParams: Promise<{ notice?: string; next?: string }> }) {
  const { visitor } = await requestContext();
  if (visitor.patientMode) redirect("/bedside/locked");
  const { notice, next: asked } = await searchParams;
  const next = ownPath(asked);
  // Whoever signs out, or hands the tablet over, gives the cookie back; one that is left has expired.
  const hasSessionCookie = (await cookies()).get(STAFF_COOKIE)?.value;
  return (
    <SignInPage
      action={signInAction}
      localeAction={localeAction}
      {...(next ? { next } : {})}
      {...(notice === "signed-out" || notice === "account-created" || notice === "moved" ? { notice } : {})}
      {...(next && hasSessionCookie ? { notice: "session-ended" } : {})}
    />
  );
}
