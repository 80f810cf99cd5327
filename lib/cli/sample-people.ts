import type { Actor } from "../consent/actor.ts";

type StaffActor = Extract<Actor, { kind: "staff" }>;

/** Who works on the ward that samples come from. */
export const NURSE: StaffActor = {
  kind: "staff",
  staffNumber: "N20418",
  name: "何嘉欣",
  post: "註冊護士",
  role: "nurse",
};

export const WITNESS: StaffActor = {
  kind: "staff",
  staffNumber: "N20733",
  name: "李穎珊",
  post: "註冊護士",
  role: "nurse",
};

export const DOCTOR: StaffActor = {
  kind: "staff",
  staffNumber: "D55120",
  name: "黃志恒",
  post: "醫生",
  role: "doctor",
};
