import { OtherWaysPage } from "@/components/bedside/other-ways-page.tsx";
import { handBackAction } from "../../actions";
import { ownWay, padHref } from "../own-way";

export default async function Page() {
  const turn = await ownWay("mark");
  return (
    <OtherWaysPage
      consent={turn.consent}
      leaflet={turn.leaflet}
      hrefs={{
        mark: "/bedside/sign/mark",
        thumbprint: "/bedside/sign/thumbprint",
        typed: "/bedside/sign/typed",
      }}
      backHref={padHref(turn)}
      handBackAction={handBackAction}
    />
  );
}
