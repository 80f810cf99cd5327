import { expect, test } from "vitest";
import { REFUSALS } from "../../../lib/consent/refusal.ts";
import { type Messages, readCatalogue } from "../../../lib/messages/load-messages.ts";
import { keyUses } from "./used-keys.ts";

const CATALOGUE = readCatalogue("lib/messages");
const messages = (locale: string) => CATALOGUE.get(locale) ?? {};

/** `path → names of the placeholders` of every string. */
function strings(value: Messages | string, path = ""): Map<string, string[]> {
  if (typeof value === "string") {
    return new Map([[path, [...value.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? "").sort()]]);
  }
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...strings(inner, path ? `${path}.${key}` : key)]));
}

test("both languages have the same strings with the same placeholders", () => {
  expect([...strings(messages("en"))].sort()).toEqual([...strings(messages("zh-HK"))].sort());
});

test("every refusal has its words", () => {
  const { code } = messages("zh-HK").refusal as { code: Messages };
  expect(Object.keys(code).sort()).toEqual(Object.keys(REFUSALS).sort());
});

const keys = [...strings(messages("zh-HK")).keys()];
const uses = keyUses();

test("no page asks for a string that is not there", () => {
  const missing = uses.filter(({ matches }) => !keys.some(matches));
  expect(missing.map(({ file, key }) => `${file}: ${key}`)).toEqual([]);
});

test("no string is there that no page asks for", () => {
  expect(keys.filter((key) => !uses.some(({ matches }) => matches(key)))).toEqual([]);
});
