import { getTranslations } from "next-intl/server";
import { WithdrawPage } from "@/components/consent/withdraw-page.tsx";
import { requireWithdrawer } from "@/lib/use-cases/view-withdrawal.ts";
import { granted } from "../../../../refused";
import { StaffFrame } from "../../../staff-frame";
import { withdrawAction } from "../../actions";
import { type RecordParams, recordPageData } from "../record-page-data";

export default async function Page(props: RecordParams) {
  const { consent, consentId, context, leafletTitle, staff } = await recordPageData(props);
  granted(await requireWithdrawer(context));
  const t = await getTranslations("ward.bar.place");
  return (
    <StaffFrame staff={staff} place={t("records")}>
      <WithdrawPage
        consent={consent}
        leafletTitle={leafletTitle}
        action={withdrawAction.bind(null, consentId)}
        backHref={`/records/${consentId}`}
        hrefOf={(id) => `/records/${id}`}
      />
    </StaffFrame>
  );
}
