import type { FormState } from "./form-state.ts";
import { Notice } from "./notice.tsx";

/** What the server refused and why. Renders nothing while there is no refusal. */
export function RefusalNotice({ refusal }: { refusal?: FormState["refusal"] | undefined }) {
  if (!refusal) return null;
  return (
    <Notice kind="stop" role="alert" code={refusal.code}>
      {refusal.message}
    </Notice>
  );
}
