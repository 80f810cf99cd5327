import { toOneLine } from "@/lib/label/one-line.ts";

/** Puts a scan into its field and submits the form, as a keyboard scanner does. */
export function submitScan(fieldId: string, text: string): void {
  const field = document.getElementById(fieldId);
  if (!(field instanceof HTMLInputElement)) return;
  field.value = toOneLine(text);
  field.form?.requestSubmit();
}
