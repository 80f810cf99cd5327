"use client";

import { type KeyboardEvent, useRef } from "react";
import { LINE_BREAK_PICTURE, TAB_PICTURE } from "@/lib/label/one-line.ts";

/** No hand types four keys in a row this fast; scanners are several times faster. */
const BETWEEN_KEYS_MS = 80;
const KEYS_IN_A_ROW = 4;
/** After an Enter or Tab, silence means that the scan is over; more keys, that it was a separator. */
const SILENCE_MS = 150;

/**
 * For the field that a keyboard scanner types into: its Enter or Tab, whichever it is set to, submits the
 * form, and within a barcode is kept. The keys of a hand are left to the browser.
 */
export function useScannerKeys() {
  const last = useRef({ at: 0, inARow: 0 });
  const timer = useRef<number>(undefined);
  return (event: KeyboardEvent<HTMLInputElement>) => {
    const { timeStamp, key, currentTarget: field } = event;
    const isFast = timeStamp - last.current.at <= BETWEEN_KEYS_MS;
    last.current = { at: timeStamp, inARow: isFast ? last.current.inARow + 1 : 1 };
    window.clearTimeout(timer.current);
    const picture = PICTURES[key];
    if (!picture || event.shiftKey || last.current.inARow < KEYS_IN_A_ROW || field.value === "") return;
    event.preventDefault();
    field.setRangeText(picture, field.selectionStart ?? 0, field.selectionEnd ?? 0, "end");
    timer.current = window.setTimeout(() => {
      field.value = field.value.replace(TRAILING, "");
      field.form?.requestSubmit();
    }, SILENCE_MS);
  };
}

const PICTURES: Record<string, string> = { Enter: LINE_BREAK_PICTURE, Tab: TAB_PICTURE };
const TRAILING = new RegExp(`[${LINE_BREAK_PICTURE}${TAB_PICTURE}]+$`);
