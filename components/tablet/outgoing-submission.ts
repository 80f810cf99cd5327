import { canonicalSubmission, type DrawnSubmission } from "@/lib/signature/canonical-submission.ts";
import { sealSubmission, sha256Hex } from "./seal-submission.ts";
import { type SendResult, sendSubmission } from "./send-submission.ts";
import type { PublicKeys } from "./tablet-keys.ts";
import { dropUnsent, keepUnsent, type Unsent } from "./unsent-submissions.ts";

/** One submission on its way. `body` is the same for every attempt. */
export type Outgoing = {
  body: string;
  /** Absent where the browser has no cryptography: then it is sent as it is, and no receipt can be verified. */
  unsent?: Unsent;
  /** It rests on the tablet and outlives the page. */
  isKept: boolean;
};

type About = { reference: string; identifiedAt?: string | undefined; keys: PublicKeys };

/** Seals a submission and puts it on the tablet's disk, as far as the browser can do either. Never rejects. */
export async function prepareOutgoing(drawn: DrawnSubmission, about: About): Promise<Outgoing> {
  const canonical = canonicalSubmission(drawn);
  if (!globalThis.crypto?.subtle) return { body: canonical, isKept: false };
  try {
    const unsent = await sealed(drawn.submissionId, canonical, about);
    return outgoing(unsent, await keepUnsent(unsent));
  } catch {
    return { body: canonical, isKept: false };
  }
}

async function sealed(submissionId: string, canonical: string, about: About): Promise<Unsent> {
  const { reference, identifiedAt, keys } = about;
  const bodySha256 = await sha256Hex(canonical);
  return {
    id: `${submissionId}/${bodySha256}`,
    submissionId,
    bodySha256,
    sealed: await sealSubmission({ submissionId, canonical, identifiedAt }, keys),
    reference,
    at: Date.now(),
    ...(identifiedAt === undefined ? {} : { identifiedAt }),
  };
}

/** What waited on the tablet, as it was first sent. */
export function outgoing(unsent: Unsent, isKept = true): Outgoing {
  return { body: JSON.stringify({ sealed: unsent.sealed }), unsent, isKept };
}

/** Sends it once. What has its receipt no longer waits on the tablet when this resolves. */
export async function sendOutgoing(url: string, { body, unsent }: Outgoing, receiptKey: string): Promise<SendResult> {
  const result = await sendSubmission(url, { body, proof: unsent && { ...unsent, receiptKey } });
  if (unsent && result.kind === "stored") await dropUnsent(unsent);
  return result;
}
