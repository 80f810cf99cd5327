import type { StaffRole } from "../lib/consent/actor.ts";

/** The PIN of every demo account. Demo accounts are never made by `npm start`. */
export const DEMO_PIN = "260912";

type DemoStaff = { staffNumber: string; name: string; post: string; role: StaffRole; place: string };

export const DEMO_WARDS = ["5B 骨科病房", "日間手術中心"] as const;

export const DEMO_STAFF: DemoStaff[] = [
  { staffNumber: "N20418", name: "何嘉欣", post: "註冊護士", role: "nurse", place: DEMO_WARDS[0] },
  { staffNumber: "N20533", name: "李家明", post: "註冊護士", role: "nurse", place: DEMO_WARDS[0] },
  { staffNumber: "N31002", name: "周慧敏", post: "註冊護士", role: "nurse", place: DEMO_WARDS[1] },
  { staffNumber: "M10077", name: "陳淑儀", post: "病房經理", role: "ward-manager", place: DEMO_WARDS[0] },
  { staffNumber: "D55120", name: "黃志恒", post: "醫生", role: "doctor", place: DEMO_WARDS[0] },
  { staffNumber: "R70231", name: "鄧詠詩", post: "病歷記錄主任", role: "records-officer", place: "病歷記錄部" },
  { staffNumber: "A90001", name: "林國強", post: "系統管理員", role: "administrator", place: "系統管理" },
];
