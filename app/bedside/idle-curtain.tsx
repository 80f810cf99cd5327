"use client";

import { useSelectedLayoutSegment } from "next/navigation";
import { IdleGuard, type IdleWords } from "@/components/bedside/idle-guard.tsx";

/** On every page but the staff lock, which shows nothing that would have to be hidden. */
export function IdleCurtain({ words }: { words: IdleWords }) {
  if (useSelectedLayoutSegment() === "locked") return null;
  return <IdleGuard lockUrl="/bedside/lock" lockedUrl="/bedside/locked" words={words} />;
}
