import { getTranslations } from "next-intl/server";
import { ErasePage } from "@/components/records/erase-page.tsx";
import { StaffFrame } from "../../../staff-frame";
import { eraseAction } from "../../actions";
import { type RecordParams, recordPageData } from "../record-page-data";

export default async function Page(props: RecordParams) {
  const { consent, consentId, leafletTitle, staff } = await recordPageData(props);
  const t = await getTranslations("ward.bar.place");
  return (
    <StaffFrame staff={staff} place={t("records")}>
      <ErasePage
        consent={consent}
        leafletTitle={leafletTitle}
        staff={staff}
        action={eraseAction.bind(null, consentId)}
        backHref={`/records/${consentId}`}
      />
    </StaffFrame>
  );
}
