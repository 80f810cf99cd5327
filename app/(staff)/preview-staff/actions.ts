"use server";
import type { FormState } from "@/components/ui/form-state.ts";
export async function refuse(_state: FormState, form: FormData): Promise<FormState> {
  await new Promise((r) => setTimeout(r, 300));
  const values: Record<string, string> = {};
  for (const [k, v] of form) if (!k.startsWith("$") && !/pin|secret/i.test(k)) values[k] = String(v);
  return { refusal: { code: "wrong-pin", message: "職員編號或密碼不正確。請再試一次。" }, values };
}
export async function plain(): Promise<void> {}
