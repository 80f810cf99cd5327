import { expect, test } from "vitest";
import { REFUSALS } from "../../../lib/consent/refusal.ts";
import { loadMessages } from "../../../lib/messages/load-messages.ts";

/** `path → names of the placeholders` of every string. */
function strings(value: unknown, path = ""): Map<string, string[]> {
  if (typeof value === "string") {
    return new Map([[path, [...value.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? "").sort()]]);
  }
  return new Map(
    Object.entries(value as object).flatMap(([key, inner]) => [...strings(inner, path ? `${path}.${key}` : key)]),
  );
}

test("both languages have the same strings with the same placeholders", () => {
  expect([...strings(loadMessages("en"))].sort()).toEqual([...strings(loadMessages("zh-HK"))].sort());
});

test("every refusal has its words", () => {
  expect(Object.keys(loadMessages("zh-HK").refusal.code).sort()).toEqual(Object.keys(REFUSALS).sort());
});
