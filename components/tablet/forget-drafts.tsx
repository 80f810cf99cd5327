"use client";

import { useEffect } from "react";
import { forgetDrafts } from "./draft-ink.ts";

/** Where the patient's turn is over: nothing that was left unfinished stays on the tablet. */
export function ForgetDrafts() {
  useEffect(() => void forgetDrafts("all"), []);
  return null;
}
