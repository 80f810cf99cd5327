import { getServices } from "@/lib/services.ts";

export const dynamic = "force-dynamic";

/** Healthy means that the database answers. Says nothing else. */
export async function GET(): Promise<Response> {
  const { store } = await getServices();
  await store.wards();
  return Response.json({ status: "ok" });
}
