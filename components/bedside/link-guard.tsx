"use client";

import { useEffect } from "react";
import { leaveFor } from "./use-leaving.ts";

/** A link of the patient's pages is followed once the server answers for it. Without a script it is a plain one. */
export function LinkGuard() {
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const url = linkOf(event);
      if (!url) return;
      event.preventDefault();
      void leaveFor(url, "assign");
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, []);
  return null;
}

/** Where a plain click leads, if that is another page of ours. */
function linkOf(event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return undefined;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || link.target || link.origin !== location.origin) return undefined;
  return link.pathname === location.pathname && link.hash ? undefined : link.href;
}
