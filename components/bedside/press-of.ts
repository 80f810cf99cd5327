import type { KeptAs } from "./kept-steps.ts";
import { ANSWER, type Press } from "./send-step.ts";

/** What a form of the patient's pages is for; turns and questions are recorded, and kept until they are. */
export type FormKind = "answer" | "look" | KeptAs;

export function isKept(kind: FormKind): kind is KeptAs {
  return kind === "turn" || kind === "question";
}

/** What a form sends, without what a framework puts into it of its own. */
export function fieldsOf(data: FormData): [string, string][] {
  return [...data].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" && !name.startsWith("$") ? [[name, value]] : [],
  );
}

/** A mark and its taking back are about one passage: of those the last is meant. */
export function pressOf(kind: FormKind, data: FormData): Press {
  switch (kind) {
    case "answer":
      return ANSWER;
    case "look":
      return { kind: "look", group: `look ${fieldsOf(data).map(([name]) => name)}` };
    case "turn":
      return { kind: "record", group: `turn ${data.get("step")}` };
    case "question":
      return { kind: "record", group: data.has("call") ? "call" : `mark ${data.get("ask") ?? data.get("unmark")}` };
  }
}
