import type { SealedSubmission } from "@/lib/signature/sealed-submission.ts";
import { onTablet } from "./tablet-database.ts";

/** A finished signature that has no receipt yet. Nobody can read it here, and nothing in the clear names the patient. */
export type Unsent = {
  /** Submission and content: two tabs that sign do not overwrite each other. */
  id: string;
  submissionId: string;
  bodySha256: string;
  sealed: SealedSubmission;
  /** The consent's reference number, for staff. */
  reference: string;
  identifiedAt?: string;
  /** When it was signed, by the tablet's clock. */
  at: number;
  /** The server said no, and the signatory was told: it is never sent by itself again, and staff are shown it. */
  isRefused?: true;
};

/** Whether it rests on the tablet now, on disk. */
export async function keepUnsent(unsent: Unsent): Promise<boolean> {
  return onTablet("unsent", "readwrite", (kept) => kept.put(unsent)).then(
    () => true,
    () => false,
  );
}

/** Only after its receipt, or once staff have been told that it is void and said so. */
export async function dropUnsent({ id }: Pick<Unsent, "id">): Promise<void> {
  await onTablet("unsent", "readwrite", (kept) => kept.delete(id)).catch(() => undefined);
}

/** The oldest first. Nothing where the browser keeps nothing. */
export async function unsentSubmissions(): Promise<Unsent[]> {
  if (!globalThis.indexedDB) return [];
  const all: Unsent[] = await onTablet("unsent", "readonly", (kept) => kept.getAll()).catch(() => []);
  return all.sort((a, b) => a.at - b.at);
}
