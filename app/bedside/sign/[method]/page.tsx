import { notFound } from "next/navigation";
import { TypedNamePage } from "@/components/bedside/typed-name-page.tsx";
import { mayMakeMark } from "@/lib/consent/signatories.ts";
import { SIGNATURE_METHODS } from "@/lib/consent/signatory.ts";
import { handBackAction, typeNameAction } from "../../actions";
import { ownWay, padHref } from "../own-way";
import { PadPage } from "../pad-page";

export default async function Page({ params }: { params: Promise<{ method: string }> }) {
  const { method: asked } = await params;
  const method = SIGNATURE_METHODS.find((one) => one === asked);
  if (!method || method === "hand") notFound();
  const turn = await ownWay(method);
  const backHref = mayMakeMark(turn.signatory) ? "/bedside/sign/other" : padHref(turn);
  if (method !== "typed") return <PadPage turn={turn} method={method} backHref={backHref} />;
  const { consent, leaflet, declaration, locale, signatory } = turn;
  return (
    <TypedNamePage
      consent={consent}
      leaflet={leaflet}
      signatory={signatory}
      declaration={declaration}
      locale={locale}
      action={typeNameAction.bind(null, signatory.submissionId)}
      backHref={backHref}
      handBackAction={handBackAction}
    />
  );
}
