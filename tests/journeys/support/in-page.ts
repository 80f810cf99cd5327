/** A function as a script of a page. Some compilers name functions by a call of their own, which no page knows. */
export function inPage(script: () => unknown): { content: string } {
  return { content: `{ const __name = (one) => one; (${script})(); }` };
}
