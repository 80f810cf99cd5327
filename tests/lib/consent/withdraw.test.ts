import { describe, expect, test } from "vitest";
import { CONSENT_STATUSES } from "../../../lib/consent/consent.ts";
import { withdraw } from "../../../lib/consent/withdraw.ts";
import { consentAfter, inStatus } from "./decided.ts";

const completed = consentAfter("confirm");

describe("a withdrawal", () => {
  const command = { toldBy: "patient", manner: "orally", note: "" } as const;

  test.each(CONSENT_STATUSES)("of a record that is %s", (status) => {
    const decision = withdraw(inStatus(status), command);
    if (status === "withdrawn") expect(decision).toEqual({ events: [] });
    else if (["signed", "completed", "paper"].includes(status))
      expect(decision).toHaveProperty("events.0.data.note", "");
    else expect(decision).toMatchObject({ refusal: { code: "wrong-state" } });
  });

  test("keeps a note of 500 characters without the space around it, and refuses one more", () => {
    expect(withdraw(completed, { ...command, note: ` ${"想".repeat(500)}\n` })).toHaveProperty(
      "events.0.data.note",
      "想".repeat(500),
    );
    expect(withdraw(completed, { ...command, note: "想".repeat(501) })).toMatchObject({
      refusal: { code: "input-invalid", fields: { note: "tooLong" } },
    });
  });
});
