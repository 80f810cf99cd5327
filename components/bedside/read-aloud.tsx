"use client";

import { useEffect, useMemo, useState } from "react";
import { Button } from "@/components/ui/button.tsx";
import { canSpeak, type Recordings, speakUnits } from "./speak-units.ts";

type Props = { handOverId: string; recordings: Recordings; words: Record<"start" | "stop", string> };

const KEY = "read-aloud";

/**
 * Reads the page aloud, unit by unit, and goes on with the next page until it is stopped or the tablet changes hands.
 * Not there where it could not be heard in Cantonese.
 */
export function ReadAloud({ handOverId, recordings: given, words }: Props) {
  // A passage that is marked brings the same once more: that must not begin the page anew.
  const key = JSON.stringify(given);
  const recordings = useMemo<Recordings>(() => JSON.parse(key), [key]);
  const [isThere, setIsThere] = useState(false);
  const [isOn, setIsOn] = useState(false);

  // Voices come late, and in some browsers only once they were asked for.
  useEffect(() => {
    const look = () => setIsThere(canSpeak(recordings));
    look();
    setIsOn(wasOn(handOverId));
    window.speechSynthesis?.addEventListener("voiceschanged", look);
    return () => window.speechSynthesis?.removeEventListener("voiceschanged", look);
  }, [recordings, handOverId]);

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
    remember(handOverId, !isOn);
    setIsOn(!isOn);
  };
  return (
    <Button variant="quiet" size="tool" icon="speaker" aria-pressed={isOn} onClick={press}>
      {isOn ? words.stop : words.start}
    </Button>
  );
}

// A browser may forbid storage; then each page is asked for anew.
function wasOn(handOverId: string): boolean {
  try {
    return sessionStorage.getItem(KEY) === handOverId;
  } catch {
    return false;
  }
}

function remember(handOverId: string, isOn: boolean): void {
  try {
    if (isOn) sessionStorage.setItem(KEY, handOverId);
    else sessionStorage.removeItem(KEY);
  } catch {
    // See above.
  }
}
