import { redirect } from "next/navigation";
import { SignPage } from "@/components/bedside/sign-page.tsx";
import { unseenPages } from "@/lib/consent/progress.ts";
import { chineseDate } from "@/lib/hong-kong-time.ts";
import { viewBedside } from "@/lib/use-cases/bedside-view.ts";
import { granted } from "../../refused";
import { requestContext } from "../../request-context";
import { handBackAction } from "../actions";

export default async function Page() {
  const context = await requestContext();
  const { consent, leaflet, handOverId } = granted(await viewBedside(context));
  const { sectionIds, tierIds } = unseenPages(leaflet, consent);
  if (sectionIds.length + tierIds.length > 0) redirect("/bedside/review");
  return (
    <SignPage
      consent={consent}
      leaflet={leaflet}
      submissionId={handOverId}
      dateText={chineseDate(context.now)}
      submitUrl="/bedside/submit"
      doneUrl="/bedside/done"
      backHref="/bedside/review"
      lockedUrl="/bedside/locked"
      handBackAction={handBackAction}
    />
  );
}
