import { redirect } from "next/navigation";
import type { Context } from "@/lib/use-cases/context.ts";
import { requestContext } from "../request-context";

/** Whom a form of the patient's pages comes from. A page of another hand-over leads to the one in force. */
export async function bedsideContext(form: FormData): Promise<Context> {
  const context = await requestContext();
  if (form.get("handOverId") !== context.visitor.bedside?.handOverId) redirect("/bedside");
  return context;
}
