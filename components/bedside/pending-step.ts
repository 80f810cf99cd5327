const KEY = "pending-step";

/** A step that was pressed and not answered. One at a time: it is the one of the page that is open. */
export function pendingStep(id: string) {
  return {
    id,
    isPending: () => read() === id,
    set: () => write(id),
    unset: () => write(undefined),
  };
}

// A browser may forbid storage; then a reload forgets the press, and the page is simply pressed again.
function read(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function write(id: string | undefined): void {
  try {
    if (id === undefined) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, id);
  } catch {
    // See above.
  }
}
