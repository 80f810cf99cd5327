import fc from "fast-check";
import { expect, test } from "vitest";
import { doctorTold } from "../../../lib/consent/doctor-told.ts";

const fieldOf = (typed: string) => {
  const told = doctorTold(typed);
  return "refusal" in told ? told.refusal.fields?.doctorTold : told.name;
};

test("a doctor's name is one that a cell of the record can print", () => {
  expect(fieldOf(" 黃志強 ")).toBe("黃志強");
  expect(fieldOf(" \n")).toBe("doctorMissing");
  expect(fieldOf("黃\n志強")).toBe("unreadable");
  expect(fieldOf("𠮷".repeat(60))).toBe("𠮷".repeat(60));
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("黃", "a", "𠮷"), minLength: 61, maxLength: 2000 }), (typed) => {
      expect(fieldOf(typed)).toBe("tooLong");
    }),
  );
});
