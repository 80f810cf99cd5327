import { getTranslations } from "next-intl/server";
import { NetworkState } from "@/components/staff/network-state.tsx";
import { UnsentOnTablet } from "@/components/tablet/unsent-on-tablet.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { WardHome } from "@/components/ward/ward-home.tsx";
import { leafletPages } from "@/lib/leaflet/pages.ts";
import { viewWardHome } from "@/lib/use-cases/ward-views.ts";
import { granted } from "../../refused";
import { requestContext } from "../../request-context";
import { StaffFrame } from "../staff-frame";
import { scanAction } from "./actions";

export default async function Page() {
  const context = await requestContext();
  const { staff, ...lists } = granted(await viewWardHome(context));
  const t = await getTranslations("ward.home");
  const [leaflet] = context.services.leaflets.current();
  return (
    <StaffFrame staff={staff} place={staff.ward.name}>
      <UnsentOnTablet receiptKey={context.services.tabletKeys.public.receipt} holder="staff" />
      <WardHome
        {...lists}
        leafletPageCount={leaflet ? leafletPages(leaflet).length : 0}
        now={context.now.toISOString()}
        tabletId={context.visitor.tablet?.id}
        notice={<NetworkState online={null} offline={<Notice kind="caution">{t("offline")}</Notice>} />}
        scanAction={scanAction}
        enterHref="/ward/new"
        toolHrefs={{ blank: "/ward/blank", paper: "/ward/paper", live: "/ward/live" }}
        hrefFor={(row) => `/ward/${row.consentId}`}
        questionsHrefFor={(row) => `/ward/${row.consentId}/questions`}
      />
    </StaffFrame>
  );
}
