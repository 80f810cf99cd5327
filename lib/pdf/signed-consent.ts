import type { Consent } from "../consent/consent.ts";

/** A consent whose sitting is complete: everyone who was to sign has signed. */
export type SignedConsent = Consent & { signature: NonNullable<Consent["signature"]> };
