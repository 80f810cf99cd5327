import { fromBase64Url } from "./base64url.ts";
import { onTablet } from "./tablet-database.ts";

type Strokes = { strokes: { x: number; y: number; t: number }[][] };
type Draft = { id: string; at: number; iv: Uint8Array<ArrayBuffer>; ciphertext: ArrayBuffer };

/** Longer than a sitting, and long enough for a clock that is a day off. */
const OLD_MS = 2 * 86_400_000;

export type DraftInk = {
  /** The newest ink replaces the one before. Tells whether it rests on the tablet now. */
  keep(ink: Strokes): Promise<boolean>;
  read(): Promise<Strokes | undefined>;
  /** Resolves once nothing is left of it, also when the tablet keeps nothing at all. */
  forget(): Promise<void>;
};

/**
 * Unfinished ink, encrypted (AES-256-GCM) under a key that the server gives to the page of this turn alone. What is
 * left of it after take-back can be read by nobody. Undefined where the browser has no cryptography to offer: then
 * nothing is kept.
 */
export function openDraftInk(id: string, draftKey: string): DraftInk | undefined {
  if (!globalThis.crypto?.subtle || !globalThis.indexedDB) return undefined;
  const key = crypto.subtle.importKey("raw", fromBase64Url(draftKey), "AES-GCM", false, ["encrypt", "decrypt"]);
  const additionalData = new TextEncoder().encode(id);
  let wanted: Strokes | "nothing" | undefined;
  let writing: Promise<boolean> | undefined;

  const write = async (ink: Strokes | "nothing") => {
    if (ink === "nothing") return onTablet("drafts", "readwrite", (drafts) => drafts.delete(id));
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(ink));
    const ciphertext = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData }, await key, text);
    const draft: Draft = { id, at: Date.now(), iv, ciphertext };
    return onTablet("drafts", "readwrite", (drafts) => drafts.put(draft));
  };
  const drain = async () => {
    let isKept = true;
    for (let next = wanted; next !== undefined; next = wanted) {
      wanted = undefined;
      isKept = await write(next).then(
        () => true,
        () => false,
      );
    }
    writing = undefined;
    return isKept;
  };
  const settle = (ink: Strokes | "nothing") => {
    wanted = ink;
    writing ??= drain();
    return writing;
  };

  return {
    keep: settle,
    forget: async () => void (await settle("nothing")),
    async read() {
      const draft: Draft | undefined = await onTablet("drafts", "readonly", (drafts) => drafts.get(id));
      if (!draft) return undefined;
      const { iv, ciphertext } = draft;
      const text = await crypto.subtle
        .decrypt({ name: "AES-GCM", iv, additionalData }, await key, ciphertext)
        // Of another turn, whose key is gone: it is as good as deleted.
        .catch(() => undefined);
      return text && (JSON.parse(new TextDecoder().decode(text)) as Strokes);
    },
  };
}

/**
 * Drops what was left unfinished: all of it once the patient's turn is over, else what no sitting can still want.
 * What is wanted stays, whatever the clock has made of its age.
 */
export async function forgetDrafts(which: "all" | { wantedId: string }): Promise<void> {
  if (!globalThis.indexedDB) return;
  try {
    if (which === "all") return await onTablet("drafts", "readwrite", (drafts) => drafts.clear());
    const drafts: Draft[] = await onTablet("drafts", "readonly", (kept) => kept.getAll());
    for (const { id, at } of drafts) {
      const isOld = Math.abs(Date.now() - at) > OLD_MS;
      if (isOld && id !== which.wantedId) await onTablet("drafts", "readwrite", (kept) => kept.delete(id));
    }
  } catch {
    // Where nothing can be kept, nothing is left.
  }
}
