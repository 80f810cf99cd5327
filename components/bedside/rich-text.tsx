import type { ReactNode } from "react";

/** Tags of catalogue sentences: `c` is a clause kept on one line where there is room, `b` is strong. */
export const RICH_TEXT = {
  c: (words: ReactNode) => <span className="clause">{words}</span>,
  b: (words: ReactNode) => <strong>{words}</strong>,
};
