import * as z from "zod";
import { patientLabelSchema } from "@/lib/label/patient-label.ts";

/** The label as it is typed, and the leaflet to read; messages are codes of `ward.label.error.*`. */
export const labelEntrySchema = patientLabelSchema.and(z.object({ leafletId: z.string().min(1, "leafletMissing") }));

export type LabelEntry = z.infer<typeof labelEntrySchema>;
