import * as z from "zod";

/** What a browser can see of an account before the server does; messages are codes, see `use-account-errors.ts`. */
const pin = z.string().min(6, "pinTooWeak");
const staffNumber = z.string().trim().min(1, "staffNumberMissing");
const name = z.string().trim().min(1, "nameMissing");

export const signInSchema = z.object({ staffNumber, secret: z.string().min(1, "secretMissing") });

export const firstAdministratorSchema = z
  .object({ code: z.string().trim().min(1, "codeMissing"), staffNumber, name, pin, pinAgain: z.string() })
  .refine((form) => form.pin === form.pinAgain, { path: ["pinAgain"], message: "pinsDiffer" });

/** Roles whose work is on one ward. */
export const WARD_ROLES = ["nurse", "ward-manager", "doctor"];

export const staffAccountSchema = z
  .object({
    staffNumber,
    name,
    post: z.string().trim().min(1, "postMissing"),
    role: z.string().min(1, "roleMissing"),
    wardId: z.string(),
    pin,
  })
  .refine((form) => !WARD_ROLES.includes(form.role) || form.wardId !== "", {
    path: ["wardId"],
    message: "wardMissing",
  });
