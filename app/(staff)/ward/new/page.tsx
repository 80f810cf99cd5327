import { EnterLabelPage } from "@/components/ward/enter-label-page.tsx";
import { requireWardStaff } from "@/lib/use-cases/require-staff.ts";
import { scannedValues } from "@/lib/use-cases/scan-label.ts";
import { granted } from "../../../refused";
import { requestContext } from "../../../request-context";
import { StaffFrame } from "../../staff-frame";
import { enterLabelAction } from "../actions";

export default async function Page({ searchParams }: { searchParams: Promise<{ scan?: string }> }) {
  const context = await requestContext();
  const { staff } = granted(requireWardStaff(context.visitor));
  const scanned = await scannedValues(context, (await searchParams).scan);
  return (
    <StaffFrame staff={staff} place={staff.ward.name}>
      <EnterLabelPage
        action={enterLabelAction}
        initial={scanned}
        leaflets={context.services.leaflets.current()}
        homeHref="/ward"
        {...(Object.keys(scanned).length === 1 ? { notice: "scan-incomplete" as const } : {})}
      />
    </StaffFrame>
  );
}
