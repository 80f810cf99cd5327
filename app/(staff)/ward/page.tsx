import { WardHome } from "@/components/ward/ward-home.tsx";
import { leafletPages } from "@/lib/leaflet/pages.ts";
import { viewWardHome } from "@/lib/use-cases/ward-views.ts";
import { granted } from "../../refused";
import { requestContext } from "../../request-context";
import { StaffFrame } from "../staff-frame";
import { scanAction } from "./actions";

export default async function Page() {
  const context = await requestContext();
  const { staff, waiting, unfinished, completedTodayCount } = granted(await viewWardHome(context));
  const [leaflet] = context.services.leaflets.current();
  return (
    <StaffFrame staff={staff} place={staff.ward.name}>
      <WardHome
        waiting={waiting}
        unfinished={unfinished}
        completedTodayCount={completedTodayCount}
        leafletPageCount={leaflet ? leafletPages(leaflet).length : 0}
        now={context.now.toISOString()}
        scanAction={scanAction}
        enterHref="/ward/new"
        hrefFor={(row) => `/ward/${row.consentId}`}
      />
    </StaffFrame>
  );
}
