import type { Actor } from "../consent/actor.ts";
import type { StaffName } from "../consent/consent.ts";
import { WORDING } from "./wording.ts";

/** `何嘉欣　註冊護士　N20418　14:41:10`; of an actor that is no member of staff the time alone. */
export function personLine(person: Actor | StaffName, time = ""): string {
  const parts = "staffNumber" in person ? [person.name, person.post, person.staffNumber, time] : [time];
  return parts.filter(Boolean).join(WORDING.fieldSeparator);
}
