"use client";

import { type ReactNode, useEffect, useState } from "react";
import styles from "./more-below-cue.module.css";

/** Less than half a line out of sight is not "more". */
const ENOUGH_PX = 20;

/** Says in words that the page goes on below the fold. A help for the eye: nothing depends on it. */
export function MoreBelowCue({ children }: { children: ReactNode }) {
  const [isMore, setIsMore] = useState(false);
  useEffect(() => {
    const look = () => {
      const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
      setIsMore(scrollHeight - clientHeight - scrollTop > ENOUGH_PX);
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(document.body);
    addEventListener("scroll", look, { passive: true });
    addEventListener("resize", look);
    return () => {
      observer.disconnect();
      removeEventListener("scroll", look);
      removeEventListener("resize", look);
    };
  }, []);
  return isMore ? (
    <div className={styles.cue} aria-hidden="true">
      {children}
    </div>
  ) : null;
}
