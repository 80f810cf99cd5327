import { describe, expect, test } from "vitest";
import { CONSENT_STATUSES } from "../../../lib/consent/consent.ts";
import { filePaper } from "../../../lib/consent/file-paper.ts";
import { consentAfter, inStatus } from "./decided.ts";

const draft = consentAfter("confirm-label");

describe("a sheet signed on paper", () => {
  const now = new Date("2026-11-23T15:59:59.000Z");
  const command = {
    signedOn: "2026-11-22",
    signatory: { role: "patient", name: " CHAN, Tai Man " },
    scan: { sha256: "0".repeat(64), mediaType: "image/png", byteLength: 10 },
    sedatedOn: [],
  } as const;

  test("is filed under the name on it", () => {
    expect(filePaper(draft, command, now)).toHaveProperty("events.0.data.signatory.name", "CHAN, Tai Man");
  });

  test("of today by Hong Kong's date, and of no later one", () => {
    expect(filePaper(draft, { ...command, signedOn: "2026-11-23" }, now)).toHaveProperty("events");
    const tomorrow = { ...command, signedOn: "2026-11-24" };
    expect(filePaper(draft, tomorrow, now)).toMatchObject({ refusal: { fields: { signedOn: "dateInFuture" } } });
    expect(filePaper(draft, tomorrow, new Date(now.getTime() + 1_000))).toHaveProperty("events");
  });

  test("on a day on which this patient was sedated, in this record or another, is refused", () => {
    const refusal = { code: "sedated-today" };
    expect(filePaper(draft, { ...command, sedatedOn: ["2026-11-22"] }, now)).toMatchObject({ refusal });
    expect(filePaper({ ...draft, sedatedOn: ["2026-11-22"] }, command, now)).toMatchObject({ refusal });
    expect(filePaper(draft, { ...command, sedatedOn: ["2026-11-21"] }, now)).toHaveProperty("events");
  });

  test.each([
    ["without a date", { ...command, signedOn: "" }, { signedOn: "dateInvalid" }],
    ["without a name", { ...command, signatory: { role: "parent", name: " " } }, { signatoryName: "nameMissing" }],
    [
      "with a name of 101",
      { ...command, signatory: { role: "parent", name: "名".repeat(101) } },
      { signatoryName: "nameTooLong" },
    ],
  ] as const)("%s is refused", (_name, wrong, fields) => {
    expect(filePaper(draft, wrong, now)).toMatchObject({ refusal: { code: "input-invalid", fields } });
  });

  test("only joins a draft whose label was compared", () => {
    const { labelConfirmedAt: _never, ...unchecked } = draft;
    expect(filePaper(unchecked, command, now)).toMatchObject({ refusal: { code: "label-not-confirmed" } });
    for (const status of CONSENT_STATUSES.filter((one) => one !== "draft")) {
      expect(filePaper(inStatus(status), command, now)).toMatchObject({ refusal: { code: "wrong-state" } });
    }
  });
});
