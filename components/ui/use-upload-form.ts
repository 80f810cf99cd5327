"use client";

import { type FormEvent, useState } from "react";
import type { FormState } from "./form-state.ts";

type Options = {
  /** Takes the form by POST; as JSON it answers `{next}` or a `FormState`. */
  url: string;
  /** What a browser without scripts was led back with. */
  initial: FormState;
  check: (form: FormData) => Record<string, string>;
  /** The words when nothing came back. */
  offline: string;
};

/** A form with a file: sent in place, so that nothing chosen or typed is lost when it is refused. */
export function useUploadForm({ url, initial, check, offline }: Options) {
  const [{ state, attempt }, setAnswer] = useState({ state: initial, attempt: 0 });
  const [isSending, setSending] = useState(false);

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    const form = new FormData(event.currentTarget);
    const fieldErrors = check(form);
    if (Object.keys(fieldErrors).length > 0) return setAnswer({ state: { fieldErrors }, attempt: attempt + 1 });
    setSending(true);
    const answer = await send(url, form);
    if (answer && "next" in answer) return window.location.assign(answer.next);
    setSending(false);
    setAnswer({ state: answer ?? { refusal: { code: "offline", message: offline } }, attempt: attempt + 1 });
  };
  return {
    isSending,
    errors: state.fieldErrors ?? {},
    problems: { refusal: state.refusal, errors: state.fieldErrors ?? {}, attempt },
    formProps: {
      action: url,
      method: "post",
      encType: "multipart/form-data",
      noValidate: true,
      onSubmit: (event: FormEvent<HTMLFormElement>) => void onSubmit(event),
    } as const,
  };
}

async function send(url: string, body: FormData): Promise<{ next: string } | FormState | undefined> {
  try {
    const response = await fetch(url, { method: "POST", body, headers: { accept: "application/json" } });
    return (await response.json()) as { next: string } | FormState;
  } catch {
    return undefined;
  }
}
