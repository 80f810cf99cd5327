"use client";

import { useEffect } from "react";

/** A page that the browser kept alive and brings back is fetched anew: after hand-back it must show nothing. */
export function NoStoreGuard() {
  useEffect(() => {
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted) location.reload();
    };
    addEventListener("pageshow", onShow);
    return () => removeEventListener("pageshow", onShow);
  }, []);
  return null;
}
