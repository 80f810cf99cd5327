import { SwapPage } from "@/components/staff/swap-page.tsx";
import { viewSwap } from "@/lib/use-cases/view-swap.ts";
import { localeAction } from "../../locale-action";
import { ownPath } from "../../own-path";
import { leave } from "../../refused";
import { requestContext } from "../../request-context";
import { swapStaffAction } from "../session-actions";

type Props = { searchParams: Promise<{ back?: string }> };

/** One staff member takes over from another, and goes on where the first was. */
export default async function Page({ searchParams }: Props) {
  const back = ownPath((await searchParams).back);
  const view = await viewSwap(await requestContext());
  if ("refusal" in view) leave(view.refusal, back);
  const { staff, colleagues } = view;
  return (
    <SwapPage
      leaving={{ name: staff.name }}
      colleagues={colleagues.map(({ staffNumber, name, post }) => ({ staffNumber, name, post }))}
      action={swapStaffAction}
      back={back}
      localeAction={localeAction}
    />
  );
}
