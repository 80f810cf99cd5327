import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { SignInPage } from "@/components/staff/sign-in-page.tsx";
import { localeOf } from "@/lib/messages/locale.ts";
import { localeAction } from "../../locale-action";
import { requestContext } from "../../request-context";
import { signInAction } from "../session-actions";

export default async function Page({ searchParams }: { searchParams: Promise<{ notice?: string }> }) {
  const { visitor } = await requestContext();
  if (visitor.patientMode) redirect("/bedside/locked");
  const { notice } = await searchParams;
  return (
    <SignInPage
      action={signInAction}
      locale={localeOf(await getLocale())}
      localeAction={localeAction}
      {...(notice === "signed-out" || notice === "account-created" ? { notice } : {})}
    />
  );
}
