"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Renders the page's lists anew while somebody can see them. What is typed in a field stays. */
export function AutoRefresh({ seconds }: { seconds: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible" && navigator.onLine) router.refresh();
    }, seconds * 1000);
    return () => clearInterval(timer);
  }, [router, seconds]);
  return null;
}
