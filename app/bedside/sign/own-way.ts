import { redirect } from "next/navigation";
import { maySignOtherwise } from "@/lib/consent/signatories.ts";
import { signingTurn } from "./signing-turn";

/** The turn of somebody who may sign in another way than by hand; all others are led to their own page. */
export async function ownWay() {
  const turn = await signingTurn();
  if (!maySignOtherwise(turn.signatory)) redirect("/bedside/sign");
  return turn;
}

/** Back to the pad: of a minor who signs beside a parent it is not the first page of their turn. */
export function padHref({ signatory }: Pick<Awaited<ReturnType<typeof signingTurn>>, "signatory">): string {
  return signatory.givesConsent ? "/bedside/sign" : `/bedside/sign?as=${signatory.role}`;
}
