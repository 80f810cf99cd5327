"use client";

import { useEffect, useState } from "react";

const SLICES = <link rel="stylesheet" href="/fonts/slices.css" />;

/**
 * What the core fonts lack, by unicode-range: characters of names. Their hundreds of rules would take a fifth of the
 * time to the first paint, so they come after it; where no script runs, with the page.
 */
export function FontSlices() {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    let timer: number | undefined;
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => setPainted(true));
    });
    return () => {
      cancelAnimationFrame(frame);
      window.clearTimeout(timer);
    };
  }, []);
  return isPainted ? SLICES : <noscript>{SLICES}</noscript>;
}
