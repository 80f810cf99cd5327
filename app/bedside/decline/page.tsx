import { DeclinePage } from "@/components/bedside/decline-page.tsx";
import { viewBedside } from "@/lib/use-cases/bedside-view.ts";
import { granted } from "../../refused";
import { requestContext } from "../../request-context";
import { declineAction } from "../actions";

export default async function Page() {
  const { consent } = granted(await viewBedside(await requestContext()));
  return <DeclinePage consent={consent} declineAction={declineAction} backHref="/bedside/review" />;
}
