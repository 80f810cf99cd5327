import { useCallback, useMemo, useState } from "react";
import { forgetDrafts, openDraftInk } from "@/components/tablet/draft-ink.ts";
import type { InkStore } from "./ink-store.ts";

/** Whether what is drawn outlives this page; `unknown` until the tablet was asked. */
export type DraftSafety = "unknown" | "kept" | "memory";

/** Keeps the unfinished ink of this turn on the tablet, encrypted under a key that only this page has. */
export function useInkDraft(store: InkStore, id: string, draftKey: string) {
  const [safety, setSafety] = useState<DraftSafety>("unknown");
  const [keptStrokes, setKeptStrokes] = useState(0);
  const draft = useMemo(() => (typeof window === "undefined" ? undefined : openDraftInk(id, draftKey)), [id, draftKey]);

  return {
    safety,
    /** How many strokes outlive this page: one that has just been drawn is still being sealed. */
    keptStrokes,
    /** Brings back what was drawn before the page was loaded anew. Tells whether there was any. */
    restore: useCallback(async () => {
      void forgetDrafts({ wantedId: id });
      if (!draft) {
        setSafety("memory");
        return false;
      }
      try {
        const ink = await draft.read();
        setSafety("kept");
        if (!ink || ink.strokes.length === 0) return false;
        store.restore(ink);
        setKeptStrokes(ink.strokes.length);
        return true;
      } catch {
        setSafety("memory");
        return false;
      }
    }, [draft, store, id]),
    /** After each stroke. */
    save: useCallback(async () => {
      if (!draft) return;
      const count = store.strokes.length;
      const isKept = count > 0 && (await draft.keep(store.snapshot()));
      if (count === 0) await draft.forget();
      else setSafety(isKept ? "kept" : "memory");
      setKeptStrokes(isKept ? count : 0);
    }, [draft, store]),
    forget: useCallback(async () => draft?.forget(), [draft]),
  };
}
