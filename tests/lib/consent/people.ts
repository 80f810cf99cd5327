import type { Actor } from "../../../lib/consent/actor.ts";
import type { Person } from "./verbs.ts";

type Staff = Extract<Actor, { kind: "staff" }>;

/** Who acts in a history. The namesake is a nurse who is called what the patient is called. */
export const STAFF: Record<Person, Staff> = {
  nurse: { kind: "staff", staffNumber: "N1", name: "何嘉欣", post: "註冊護士", role: "nurse" },
  "other-nurse": { kind: "staff", staffNumber: "N2", name: "李思敏", post: "註冊護士", role: "nurse" },
  manager: { kind: "staff", staffNumber: "M1", name: "周美玲", post: "病房經理", role: "ward-manager" },
  doctor: { kind: "staff", staffNumber: "D1", name: "黃志強", post: "醫生", role: "doctor" },
  namesake: { kind: "staff", staffNumber: "N3", name: "陳大文", post: "註冊護士", role: "nurse" },
};

export const actorOf = (person: Person = "nurse"): Staff => STAFF[person];
