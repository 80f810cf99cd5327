import { UnsentNotice } from "./unsent-notice.tsx";
import { useUnsentWords } from "./use-unsent-words.ts";

type Props = { receiptKey: string /** In whose hands the tablet is. */; holder: "patient" | "staff" };

/** 「未送出」 on a page of the server's: nothing at all where nothing waits. */
export function UnsentOnTablet({ receiptKey, holder }: Props) {
  const isFinal = holder === "staff";
  return (
    <UnsentNotice
      submitUrl="/bedside/submit"
      receiptKey={receiptKey}
      isFinal={isFinal}
      size={isFinal ? "ward" : "bedside"}
      words={useUnsentWords()}
    />
  );
}
