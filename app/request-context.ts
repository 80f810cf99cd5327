import { cookies, headers } from "next/headers";
import { cache } from "react";
import { env } from "@/lib/env.ts";
import { getServices } from "@/lib/services.ts";
import { BEDSIDE_COOKIE, STAFF_COOKIE, TABLET_COOKIE } from "@/lib/session/cookies.ts";
import { resolveVisitor } from "@/lib/session/visitor.ts";
import type { Context } from "@/lib/use-cases/context.ts";
import { requestPath } from "./request-path";

/** Who this request comes from, and when. A page and the layout around it are of one moment, and ask once. */
export const requestContext = cache(async (): Promise<Context> => {
  // First the cookies: they tell a build that this page is made for each request, before anything is opened.
  const jar = await cookies();
  await requestPath();
  const services = await getServices();
  const now = new Date();
  const value = (name: string) => jar.get(name)?.value;
  const [staff, tablet, bedside] = [value(STAFF_COOKIE), value(TABLET_COOKIE), value(BEDSIDE_COOKIE)];
  const visitor = await resolveVisitor(
    services,
    { ...(staff ? { staff } : {}), ...(tablet ? { tablet } : {}), ...(bedside ? { bedside } : {}) },
    await clientAddress(),
    now,
  );
  return { services, visitor, now };
});

/** Believed only behind a proxy that we were told to trust; otherwise a client could choose its own. */
async function clientAddress(): Promise<string> {
  if (!env.trustProxy()) return "direct";
  return (await headers()).get("x-forwarded-for")?.split(",")[0]?.trim() || "unknown";
}
