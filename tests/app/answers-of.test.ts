import { expect, test } from "vitest";
import { answersOf, chosenFields } from "../../app/answers-of.ts";

function form(entries: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

test("what staff chose is taken with its note; what they left open, or nobody could choose, is not", () => {
  const sent = form([
    ["outcome:effect.4", "answered"],
    ["note:effect.4", " 說明了 "],
    ["note:after.1", "沒有選"],
    ["outcome:after.2", "deleted"],
    ["verdict:duration", "explain-again"],
    ["verdict:unwell", ""],
    ["staffNumber", "N1"],
  ]);
  expect(answersOf(sent)).toEqual({
    settlements: [{ unitId: "effect.4", outcome: "answered", note: " 說明了 " }],
    verdicts: [{ promptId: "duration", verdict: "explain-again" }],
  });
});

test("after a refusal all of it is filled in again, and no PIN", () => {
  const sent = form([
    ["outcome:effect.4", "answered"],
    ["note:after.1", "沒有選"],
    ["secret", "260912"],
    ["$ACTION_KEY", "k"],
  ]);
  expect(chosenFields(sent)).toEqual(["outcome:effect.4", "note:after.1"]);
});
