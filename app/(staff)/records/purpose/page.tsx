import { getTranslations } from "next-intl/server";
import { PurposePage } from "@/components/records/purpose-page.tsx";
import { PURPOSES } from "@/lib/consent/access-purpose.ts";
import { RECORDS_ROLES, requireStaff } from "@/lib/use-cases/require-staff.ts";
import { granted } from "../../../refused";
import { requestContext } from "../../../request-context";
import { StaffFrame } from "../../staff-frame";
import { purposeAction } from "../actions";

export default async function Page({ searchParams }: { searchParams: Promise<{ record?: string }> }) {
  const { staff } = granted(requireStaff((await requestContext()).visitor, RECORDS_ROLES));
  const { record } = await searchParams;
  const t = await getTranslations("ward.bar.place");
  return (
    <StaffFrame staff={staff} place={t("records")}>
      <PurposePage action={purposeAction.bind(null, isId(record) ? record : undefined)} purposes={PURPOSES} />
    </StaffFrame>
  );
}

function isId(value: string | undefined): boolean {
  return /^[0-9a-f-]{36}$/.test(value ?? "");
}
