import * as z from "zod";

/** Who did it, as they were known at that moment: a record must name its people without a look-up in thirty years. */
export const actorSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("staff"),
    staffNumber: z.string(),
    name: z.string(),
    post: z.string(),
    role: z.enum(["nurse", "ward-manager", "doctor", "records-officer", "administrator"]),
  }),
  z.strictObject({ kind: z.literal("patient"), handOverId: z.string() }),
  z.strictObject({ kind: z.literal("system") }),
]);
export type Actor = z.infer<typeof actorSchema>;
export type StaffRole = Extract<Actor, { kind: "staff" }>["role"];
