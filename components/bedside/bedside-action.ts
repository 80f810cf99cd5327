/** A server action of the patient's pages. It answers by redirecting or by showing the page anew. */
export type BedsideAction = (form: FormData) => void | Promise<void>;
