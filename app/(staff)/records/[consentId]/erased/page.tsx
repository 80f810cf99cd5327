import { getTranslations } from "next-intl/server";
import { ErasedPage } from "@/components/records/erased-page.tsx";
import { viewErasure } from "@/lib/use-cases/view-erasure.ts";
import { granted } from "../../../../refused";
import { requestContext } from "../../../../request-context";
import { StaffFrame } from "../../../staff-frame";
import type { RecordParams } from "../record-page-data";

export default async function Page({ params }: RecordParams) {
  const { consentId } = await params;
  const { erasure, staff } = granted(await viewErasure(await requestContext(), consentId));
  const t = await getTranslations("ward.bar.place");
  return (
    <StaffFrame staff={staff} place={t("records")}>
      <ErasedPage {...erasure} backHref="/records" />
    </StaffFrame>
  );
}
