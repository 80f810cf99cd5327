import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RecordPage } from "@/components/records/record-page.tsx";
import { PURPOSE_COOKIE } from "@/lib/session/cookies.ts";
import { openRecord } from "@/lib/use-cases/open-record.ts";
import { granted } from "../../../refused";
import { requestContext } from "../../../request-context";
import { StaffFrame } from "../../staff-frame";

export default async function Page({ params }: { params: Promise<{ consentId: string }> }) {
  const { consentId } = await params;
  const purpose = (await cookies()).get(PURPOSE_COOKIE)?.value;
  const view = await openRecord(await requestContext(), { consentId, purpose });
  if ("refusal" in view && view.refusal.code === "purpose-missing") redirect(`/records/purpose?record=${consentId}`);
  const record = granted(view);
  const t = await getTranslations("ward.bar.place");
  const documents = record.consent.documents.map(({ stage, sha256 }) => {
    const href = `/records/${consentId}/document/${stage}`;
    return { stage, sha256, href, downloadHref: `${href}?download=1` };
  });
  return (
    <StaffFrame staff={record.staff} place={t("records")}>
      <RecordPage
        consent={record.consent}
        leaflet={record.leaflet}
        events={record.events}
        documents={documents}
        integrity={record.integrity}
        purpose={record.purpose}
        backHref="/records"
      />
    </StaffFrame>
  );
}
