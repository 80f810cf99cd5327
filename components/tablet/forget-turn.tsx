"use client";

import { useEffect } from "react";
import { forgetDrafts } from "./draft-ink.ts";
import { forgetTouch } from "./last-touch.ts";

/** Where the patient's turn is over: nothing that was left unfinished stays on the tablet. */
export function ForgetTurn() {
  useEffect(() => {
    forgetTouch();
    void forgetDrafts("all");
  }, []);
  return null;
}
