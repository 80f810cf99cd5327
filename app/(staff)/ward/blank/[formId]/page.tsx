import { redirect } from "next/navigation";
import { BlankReadyPage } from "@/components/ward/blank-ready-page.tsx";
import { viewBlank } from "@/lib/use-cases/print-blank.ts";
import { granted } from "../../../../refused";
import { requestContext } from "../../../../request-context";
import { StaffFrame } from "../../../staff-frame";

export default async function Page({ params }: { params: Promise<{ formId: string }> }) {
  const { formId } = await params;
  const view = await viewBlank(await requestContext(), formId);
  if ("refusal" in view && view.refusal.code === "search-expired") redirect("/ward/blank");
  const { staff, leaflet, label } = granted(view);
  return (
    <StaffFrame staff={staff} place={staff.ward.name}>
      <BlankReadyPage
        leaflet={leaflet}
        pdfHref={`/ward/blank/${formId}/pdf`}
        largePrintHref={`/ward/blank/${formId}/pdf?print=large`}
        againHref="/ward/blank"
        homeHref="/ward"
        {...(label ? { label } : {})}
      />
    </StaffFrame>
  );
}
