import { getTranslations } from "next-intl/server";
import { RecordPage } from "@/components/records/record-page.tsx";
import { StaffFrame } from "../../staff-frame";
import { type RecordParams, recordPageData } from "./record-page-data";

export default async function Page(props: RecordParams) {
  const { consentId, staff, ...record } = await recordPageData(props);
  const t = await getTranslations("ward.bar.place");
  const here = `/records/${consentId}`;
  const documents = record.consent.documents.map(({ stage, sha256 }) => {
    const href = `${here}/document/${stage}`;
    return { stage, sha256, href, downloadHref: `${href}?download=1` };
  });
  return (
    <StaffFrame staff={staff} place={t("records")}>
      <RecordPage
        consent={record.consent}
        leaflet={record.leaflet}
        events={record.events}
        documents={documents}
        integrity={record.integrity}
        purpose={record.purpose}
        href={here}
        backHref="/records"
      />
    </StaffFrame>
  );
}
