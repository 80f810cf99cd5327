import { cookies, headers } from "next/headers";
import { env } from "@/lib/env.ts";

const YEAR_SECONDS = 400 * 24 * 60 * 60;

/** Sets one of our cookies: HttpOnly, SameSite=Strict, Secure whenever the tablet came over https. Lives until the browser closes unless `isLasting`. */
export async function setCookie(name: string, value: string, isLasting = false): Promise<void> {
  const jar = await cookies();
  jar.set(name, value, {
    httpOnly: true,
    sameSite: "strict",
    secure: await isHttps(),
    path: "/",
    ...(isLasting ? { maxAge: YEAR_SECONDS } : {}),
  });
}

export async function dropCookie(name: string): Promise<void> {
  await setCookie(name, "");
  (await cookies()).delete(name);
}

async function isHttps(): Promise<boolean> {
  if (env.publicUrl().startsWith("https:")) return true;
  return env.trustProxy() && (await headers()).get("x-forwarded-proto") === "https";
}
