import { hash, verify } from "@node-rs/argon2";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { username } from "better-auth/plugins";
import type { Store } from "../store/store-types.ts";
import { STAFF_COOKIE } from "./cookies.ts";

export const IDLE_MINUTES = 15;
export const ABSOLUTE_HOURS = 12;

/** OWASP's argon2id floor: 19 MiB, two passes, one lane. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export type Auth = ReturnType<typeof createAuth>;

/**
 * Staff accounts and their sessions. Never mounted as an HTTP handler: every call goes through a
 * use-case, which throttles and logs it.
 */
export function createAuth(store: Store, secret: string, publicUrl: string) {
  return betterAuth({
    baseURL: publicUrl,
    secret,
    database: prismaAdapter(store.prisma, { provider: "sqlite" }),
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 6,
      password: {
        hash: (password) => hash(password, ARGON2ID),
        verify: ({ hash: stored, password }) => verify(stored, password),
      },
    },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 30,
        usernameValidator: isStaffNumber,
        usernameNormalization: (staffNumber) => staffNumber.toUpperCase(),
      }),
    ],
    user: {
      additionalFields: {
        post: { type: "string", required: true, input: false },
        role: { type: "string", required: true, input: false },
        wardId: { type: "string", required: false, input: false },
        active: { type: "boolean", required: true, input: false },
      },
    },
    session: {
      expiresIn: IDLE_MINUTES * 60,
      updateAge: 60,
      additionalFields: {
        tabletId: { type: "string", required: false, input: false },
        suspendedAt: { type: "date", required: false, input: false },
        startedAt: { type: "date", required: false, input: false },
      },
    },
    advanced: {
      cookiePrefix: "bc",
      useSecureCookies: false,
      ipAddress: { disableIpTracking: true },
      cookies: { session_token: { name: STAFF_COOKIE } },
    },
  });
}

/** Letters, digits and . _ - ; compared without regard to case. */
export function isStaffNumber(value: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{1,29}$/.test(value);
}
