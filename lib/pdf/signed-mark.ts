import type { Signature } from "../consent/consent.ts";
import type { SignedMark } from "./document.ts";

/** What this signatory left on the line. Throws for a signature that holds neither ink nor a name. */
export function signedMark({ role, method, ink, typedName }: Signature): SignedMark {
  if (ink) return { kind: method === "thumbprint" ? "thumbprint" : "ink", ink };
  if (!typedName) throw new Error(`The signature of the ${role} has neither ink nor a typed name`);
  return { kind: "name", name: typedName };
}
