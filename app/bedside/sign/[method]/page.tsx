import { notFound } from "next/navigation";
import { TypedNamePage } from "@/components/bedside/typed-name-page.tsx";
import { handBackAction, typeNameAction } from "../../actions";
import { ownWay } from "../own-way";
import { PadPage } from "../pad-page";

const BACK = "/bedside/sign/other";

export default async function Page({ params }: { params: Promise<{ method: string }> }) {
  const turn = await ownWay();
  const { method } = await params;
  if (method === "mark" || method === "thumbprint") return <PadPage turn={turn} method={method} backHref={BACK} />;
  if (method !== "typed") notFound();
  const { consent, leaflet, declaration, locale, signatory } = turn;
  return (
    <TypedNamePage
      consent={consent}
      leaflet={leaflet}
      declaration={declaration}
      locale={locale}
      action={typeNameAction.bind(null, signatory.submissionId)}
      backHref={BACK}
      handBackAction={handBackAction}
    />
  );
}
