/** What a server action gives back to the form that called it, words already in the user's language. */
export type FormState = {
  /** `code` is stable, for machines and tests. */
  refusal?: { code: string; message: string };
  /** By field name. */
  fieldErrors?: Record<string, string>;
  /** What was typed, so that nothing has to be typed twice. Never a PIN. */
  values?: Record<string, string>;
};

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;
