"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

/**
 * A page that came without a new document begins at its heading: the button that led here is gone, and with it the
 * focus; without this a screen reader would say nothing. A page that has put the focus somewhere itself keeps it.
 */
export function HeadingFocus() {
  const path = usePathname();
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    const heading = document.querySelector<HTMLElement>("main h1");
    const { activeElement } = document;
    if (!heading || (activeElement && activeElement !== document.body)) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [path]);
  return null;
}
