import { redirect } from "next/navigation";
import { MismatchPage } from "@/components/ward/mismatch-page.tsx";
import { type ConsentParams, consentPage } from "../consent-page";
import { WardPage } from "../ward-page";

export default async function Page(props: ConsentParams) {
  const { consent, consentId, staff } = await consentPage(props, ["status"]);
  if (consent.status !== "abandoned") redirect(`/ward/${consentId}/status`);
  return (
    <WardPage staff={staff}>
      <MismatchPage consent={consent} homeHref="/ward" />
    </WardPage>
  );
}
