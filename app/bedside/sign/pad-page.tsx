import { SignPage } from "@/components/bedside/sign-page.tsx";
import { mayMakeMark } from "@/lib/consent/signatories.ts";
import { chineseDate } from "@/lib/hong-kong-time.ts";
import type { DrawnMethod } from "@/lib/signature/canonical-submission.ts";
import { handBackAction } from "../actions";
import type { signingTurn } from "./signing-turn";

type Props = { turn: Awaited<ReturnType<typeof signingTurn>>; method: DrawnMethod; backHref: string };

/** The pad for whoever's turn it is. */
export function PadPage({ turn, method, backHref }: Props) {
  const { now, signatory, order, ...shown } = turn;
  return (
    <SignPage
      {...shown}
      signatory={signatory}
      method={method}
      dateText={chineseDate(now)}
      submitUrl="/bedside/submit"
      doneUrl="/bedside/done"
      turnUrl="/bedside/sign"
      lockedUrl="/bedside/locked"
      backHref={backHref}
      otherHref={method === "hand" && mayMakeMark(signatory) ? "/bedside/sign/other" : undefined}
      typedHref="/bedside/sign/typed"
      handBackAction={handBackAction}
    />
  );
}
