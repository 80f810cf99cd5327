import { StaffQuestionsPage } from "@/components/bedside/staff-questions-page.tsx";
import { settleAction } from "../question-actions";
import { readingHref } from "../reading-href";
import { readingView } from "../reading-view";

export default async function Page({ searchParams }: { searchParams: Promise<{ step?: string }> }) {
  const { consent, leaflet } = await readingView();
  return (
    <StaffQuestionsPage
      consent={consent}
      leaflet={leaflet}
      action={settleAction}
      backHref={readingHref(leaflet, Number((await searchParams).step))}
    />
  );
}
