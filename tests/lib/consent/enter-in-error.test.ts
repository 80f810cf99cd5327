import { describe, expect, test } from "vitest";
import { CONSENT_STATUSES } from "../../../lib/consent/consent.ts";
import { enterInError } from "../../../lib/consent/enter-in-error.ts";
import { consentAfter, inStatus } from "./decided.ts";
import { actorOf } from "./people.ts";

const completed = consentAfter("confirm");

describe("a record entered in error", () => {
  const command = { reason: "標籤貼錯", secondStaff: actorOf("manager"), actualHospitalNo: " H2 " };

  test("names two members of staff, and whose record it should have been", () => {
    expect(enterInError(completed, command, actorOf("nurse"))).toMatchObject({
      events: [
        {
          data: {
            reason: "標籤貼錯",
            actualHospitalNo: "H2",
            secondStaff: { staffNumber: "M1", name: "周美玲", post: "病房經理" },
          },
        },
      ],
    });
  });

  test.each([
    ["by one person alone", { ...command, secondStaff: actorOf("nurse") }, { code: "second-staff-same" }],
    ["without a reason", { ...command, reason: " \n" }, { fields: { reason: "reasonMissing" } }],
    ["with a reason too long to keep", { ...command, reason: "x".repeat(501) }, { fields: { reason: "tooLong" } }],
    [
      "with no number",
      { ...command, actualHospitalNo: "9".repeat(31) },
      { fields: { actualHospitalNo: "numberTooLong" } },
    ],
  ])("is refused %s", (_name, wrong, refusal) => {
    expect(enterInError(completed, wrong, actorOf("nurse"))).toMatchObject({ refusal });
  });

  test.each(CONSENT_STATUSES)("from %s", (status) => {
    const isDecided = !["draft", "handed-over", "signing", "deferred", "abandoned", "entered-in-error"].includes(
      status,
    );
    expect("events" in enterInError(inStatus(status), command, actorOf("nurse"))).toBe(isDecided);
  });
});
