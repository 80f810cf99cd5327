import { getTranslations } from "next-intl/server";
import { ErrorPage } from "@/components/consent/error-page.tsx";
import { StaffFrame } from "../../../staff-frame";
import { enterInErrorAction } from "../../actions";
import { type RecordParams, recordPageData } from "../record-page-data";

export default async function Page(props: RecordParams) {
  const { consent, consentId, leafletTitle, staff } = await recordPageData(props);
  const t = await getTranslations("ward.bar.place");
  return (
    <StaffFrame staff={staff} place={t("records")}>
      <ErrorPage
        consent={consent}
        leafletTitle={leafletTitle}
        staff={staff}
        action={enterInErrorAction.bind(null, consentId)}
        backHref={`/records/${consentId}`}
        hrefOf={(id) => `/records/${id}`}
      />
    </StaffFrame>
  );
}
