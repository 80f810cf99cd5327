import { PaperLabelPage } from "@/components/ward/paper-label-page.tsx";
import { requireWardStaff } from "@/lib/use-cases/require-staff.ts";
import { scannedValues } from "@/lib/use-cases/scan-label.ts";
import { granted } from "../../../refused";
import { requestContext } from "../../../request-context";
import { StaffFrame } from "../../staff-frame";
import { paperLabelAction, scanForAction } from "../afterwards-actions";

export default async function Page({ searchParams }: { searchParams: Promise<{ scan?: string }> }) {
  const context = await requestContext();
  const { staff } = granted(requireWardStaff(context.visitor));
  const initial = await scannedValues(context, (await searchParams).scan);
  const source = Object.keys(initial).length > 1 ? "scanned" : "typed";
  return (
    <StaffFrame staff={staff} place={staff.ward.name}>
      <PaperLabelPage
        action={paperLabelAction.bind(null, source)}
        scanAction={scanForAction.bind(null, "paper")}
        initial={initial}
        leaflets={context.services.leaflets.current()}
        homeHref="/ward"
      />
    </StaffFrame>
  );
}
