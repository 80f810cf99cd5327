/** A command without a form's answer: it redirects or shows the page anew; a refusal has a page of its own. */
export type PlainAction = (form: FormData) => Promise<void>;
