import type { Services } from "../../lib/use-cases/context.ts";

/**
 * Takes argon2, and nothing else, out of signing in: sessions, throttling and events stay as they are. Argon2 is
 * slow by intent, and a model that gives tens of thousands of PINs would do little else. The journeys use the real one.
 */
export async function withFastPins(services: Services): Promise<Services> {
  const { password } = await services.auth.$context;
  password.hash = async (pin) => `plain:${pin}`;
  password.verify = async ({ hash, password: pin }) => hash === `plain:${pin}`;
  return services;
}
