/** What was pressed and not answered: a step, or a link to another page. */
export type Unanswered = { kind: "step" | "link"; tryNow: () => void };

/** Where a sender shows that it waits, until it takes that back. */
export type Waiting = { show(tryNow: () => void): void; hide(): void };

let current: Unanswered | undefined;
const listeners = new Set<() => void>();

function change(next: Unanswered | undefined): void {
  current = next;
  for (const listener of listeners) listener();
}

/** The one notice of the patient's pages; the last press has it. */
export const unanswered = {
  get: () => current,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  waiting(kind: Unanswered["kind"]): Waiting {
    let own: Unanswered | undefined;
    return {
      show(tryNow) {
        own = { kind, tryNow };
        change(own);
      },
      hide() {
        if (own && current === own) change(undefined);
      },
    };
  },
};
