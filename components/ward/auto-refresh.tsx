"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** After this long without a touch the lists rest: a refresh is a request, and requests keep a session from going idle. */
const WATCHED_MS = 3 * 60_000;

/** Renders the page's lists anew while somebody is there to see them. What is typed in a field stays. */
export function AutoRefresh({ seconds }: { seconds: number }) {
  const router = useRouter();
  useEffect(() => {
    let touchedAt = performance.now();
    const onTouch = () => {
      if (performance.now() - touchedAt > WATCHED_MS) router.refresh();
      touchedAt = performance.now();
    };
    const timer = setInterval(() => {
      const isWatched = document.visibilityState === "visible" && performance.now() - touchedAt < WATCHED_MS;
      if (isWatched && navigator.onLine) router.refresh();
    }, seconds * 1000);
    for (const event of ["pointerdown", "keydown"] as const) addEventListener(event, onTouch, { passive: true });
    return () => {
      clearInterval(timer);
      for (const event of ["pointerdown", "keydown"] as const) removeEventListener(event, onTouch);
    };
  }, [router, seconds]);
  return null;
}
