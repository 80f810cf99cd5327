"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button.tsx";
import { canSpeak, type Recordings, speakUnits } from "./speak-units.ts";

type Props = { recordings: Recordings; words: Record<"start" | "stop", string> };

const KEY = "read-aloud";

/**
 * Reads the page aloud, unit by unit, and goes on with the next page until it is stopped. Not there where it could
 * not be heard in Cantonese.
 */
export function ReadAloud({ recordings, words }: Props) {
  const [isThere, setIsThere] = useState(false);
  const [isOn, setIsOn] = useState(false);

  // Voices come late, and in some browsers only once they were asked for.
  useEffect(() => {
    const look = () => setIsThere(canSpeak(recordings));
    look();
    setIsOn(wasOn());
    window.speechSynthesis?.addEventListener("voiceschanged", look);
    return () => window.speechSynthesis?.removeEventListener("voiceschanged", look);
  }, [recordings]);

  useEffect(() => {
    if (!isThere || !isOn) return;
    const stop = new AbortController();
    addEventListener("pagehide", () => stop.abort(), { signal: stop.signal });
    void speakUnits(recordings, stop.signal).then((isHeard) => {
      if (!isHeard) setIsOn(false);
    });
    return () => stop.abort();
  }, [isThere, isOn, recordings]);

  if (!isThere) return null;
  const press = () => {
    remember(!isOn);
    setIsOn(!isOn);
  };
  return (
    <Button variant="quiet" size="tool" icon="speaker" aria-pressed={isOn} onClick={press}>
      {isOn ? words.stop : words.start}
    </Button>
  );
}

// A browser may forbid storage; then each page is asked for anew.
function wasOn(): boolean {
  try {
    return sessionStorage.getItem(KEY) === "on";
  } catch {
    return false;
  }
}

function remember(isOn: boolean): void {
  try {
    if (isOn) sessionStorage.setItem(KEY, "on");
    else sessionStorage.removeItem(KEY);
  } catch {
    // See above.
  }
}
