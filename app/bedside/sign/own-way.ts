import { redirect } from "next/navigation";
import { isIdentified } from "@/lib/consent/sign.ts";
import { isStaffSignatory, maySignBy } from "@/lib/consent/signatories.ts";
import type { SignatureMethod } from "@/lib/consent/signatory.ts";
import { signingTurn } from "./signing-turn";

/** The turn of somebody who may sign in this way, and has said who they are; all others are led to their own page. */
export async function ownWay(method: SignatureMethod) {
  const turn = await signingTurn();
  const { consent, signatory, now } = turn;
  const isKnown = !isStaffSignatory(signatory.role) || isIdentified(consent, signatory.role, now);
  if (!isKnown || !maySignBy(method, signatory)) redirect("/bedside/sign");
  return turn;
}

/** Back to the pad: of anyone but the first it is not the first page of their turn. */
export function padHref({ signatory }: Pick<Awaited<ReturnType<typeof signingTurn>>, "signatory">): string {
  return signatory.givesConsent ? "/bedside/sign" : `/bedside/sign?as=${signatory.role}`;
}
