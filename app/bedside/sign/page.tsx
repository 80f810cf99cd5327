import { TurnPage } from "@/components/bedside/turn-page.tsx";
import { isIdentified } from "@/lib/consent/sign.ts";
import { isStaffSignatory } from "@/lib/consent/signatories.ts";
import { handBackAction, identifyAction } from "../actions";
import { PadPage } from "./pad-page";
import { signingTurn } from "./signing-turn";

/**
 * The pad, for whoever gives the consent; before anyone else's there is a page that names the next, so that the
 * tablet goes to the right hands. `as` is the role in which somebody said that they have it; "another" asks anew.
 */
export default async function Page({ searchParams }: { searchParams: Promise<{ as?: string; notStored?: string }> }) {
  const turn = await signingTurn();
  const { as, notStored } = await searchParams;
  const { consent, signatory, now } = turn;
  if (signatory.givesConsent) return <PadPage turn={turn} method="hand" backHref="/bedside/review" />;
  const { role } = signatory;
  const isHere = isStaffSignatory(role)
    ? as !== "another" && notStored === undefined && isIdentified(consent, role, now)
    : as === role;
  if (isHere) return <PadPage turn={turn} method="hand" backHref="/bedside/sign?as=another" />;
  return (
    <TurnPage
      {...turn}
      isNotStored={notStored !== undefined}
      beginHref={`/bedside/sign?as=${role}`}
      identifyAction={isStaffSignatory(role) ? identifyAction.bind(null, role) : undefined}
      handBackAction={handBackAction}
    />
  );
}
