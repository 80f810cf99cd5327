import { BlankPage } from "@/components/ward/blank-page.tsx";
import { requireWardStaff } from "@/lib/use-cases/require-staff.ts";
import { scannedValues } from "@/lib/use-cases/scan-label.ts";
import { granted } from "../../../refused";
import { requestContext } from "../../../request-context";
import { StaffFrame } from "../../staff-frame";
import { blankAction, scanForAction } from "../afterwards-actions";

export default async function Page({ searchParams }: { searchParams: Promise<{ scan?: string }> }) {
  const context = await requestContext();
  const { staff } = granted(requireWardStaff(context.visitor));
  return (
    <StaffFrame staff={staff} place={staff.ward.name}>
      <BlankPage
        action={blankAction}
        scanAction={scanForAction.bind(null, "blank")}
        initial={await scannedValues(context, (await searchParams).scan)}
        leaflets={context.services.leaflets.current()}
        homeHref="/ward"
      />
    </StaffFrame>
  );
}
