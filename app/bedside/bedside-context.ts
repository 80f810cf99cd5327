import { redirect } from "next/navigation";
import type { Context } from "@/lib/use-cases/context.ts";
import { requestContext } from "../request-context";

/** Whom a form of the patient's pages comes from. A page of another hand-over leads to the one in force. */
export async function bedsideContext(form: FormData): Promise<Context> {
  const context = await requestContext();
  const shown = form.get("handOverId");
  const inForce = context.visitor.bedside?.handOverId;
  if (shown !== null && inForce !== undefined && shown !== inForce) redirect("/bedside");
  return context;
}
