const KEY = "ink-begun";

/**
 * Whether ink was begun for this submission and not stored: after a reload the page can say that it is
 * gone. Only a mark that nothing can be read from is kept, never a point of the ink.
 */
export function inkBegun(submissionId: string) {
  const mark = markOf(submissionId);
  return {
    wasLost: () => read() === mark,
    set: () => write(mark),
    unset: () => write(undefined),
  };
}

function markOf(text: string): string {
  let hash = 0;
  for (const character of text) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return hash.toString(36);
}

// A browser may forbid storage; then there is no notice, and nothing else changes.
function read(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function write(mark: string | undefined): void {
  try {
    if (mark === undefined) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, mark);
  } catch {
    // See above.
  }
}
