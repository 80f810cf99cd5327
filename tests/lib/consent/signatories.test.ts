import { describe, expect, test } from "vitest";
import { IDENTIFIED_MINUTES } from "../../../lib/consent/sign.ts";
import { signatories } from "../../../lib/consent/signatories.ts";
import { realLeaflet } from "../leaflet/real-leaflet.ts";
import { play } from "./histories.ts";
import { CLEAR, PAGES, type Person, type PlanName, type Verb } from "./verbs.ts";

const leaflet = realLeaflet();
const signing = (as: "first" | "next" | "last", method: "hand" | "mark" | "thumbprint" | "typed" = "hand"): Verb => ({
  verb: "sign",
  handOver: 0,
  body: "same",
  as,
  method,
});
const next = signing("next");
const identify = (role: "witness" | "doctor", who: Person): Verb => ({ verb: "identify", role, who });
const sitting = (plan: PlanName): Verb[] => [
  { verb: "confirm-label" },
  { verb: "identity", complete: true },
  CLEAR,
  { verb: "hand-over", plan },
  ...PAGES,
];

function last(verbs: Verb[]) {
  const step = play(leaflet, verbs).steps.at(-1);
  if (!step) throw new Error("nothing was played");
  return step;
}
const rolesIn = (plan: PlanName) => signatories(last(sitting(plan)).after).map((one) => one.role);

test.each<[PlanName, string[]]>([
  ["alone", ["patient"]],
  ["able-minor", ["patient"]],
  ["parent", ["parent"]],
  ["parent-co-signs", ["parent", "patient"]],
  ["guardian", ["guardian"]],
  ["interpreter", ["patient", "interpreter"]],
  ["interpreter-by-phone", ["patient"]],
  ["witness", ["patient", "witness"]],
  ["doctor", ["patient", "doctor"]],
  ["everyone", ["parent", "patient", "interpreter", "witness", "doctor"]],
])("%s: the tablet goes round %j", (plan, roles) => {
  expect(rolesIn(plan)).toEqual(roles);
});

test.each(["mark", "thumbprint", "typed"] as const)(
  "a %s calls for a witness, who signs by hand or types their name",
  (method) => {
    const made = [...sitting("alone"), signing("first", method)];
    expect(last(made).after.status).toBe("signing");
    expect(signatories(last(made).after).map((one) => one.role)).toEqual(["patient", "witness"]);
    const identified = [...made, identify("witness", "other-nurse")];
    for (const other of ["mark", "thumbprint"] as const)
      expect(last([...identified, signing("next", other)]).refused).toBe("input-invalid");
    for (const own of ["hand", "typed"] as const)
      expect(last([...identified, signing("next", own)]).after.status).toBe("signed");
  },
);

test("what a doctor types after their PIN needs no witness", () => {
  const identified = [...sitting("doctor"), next, identify("doctor", "doctor")];
  expect(last([...identified, signing("next", "typed")]).after.status).toBe("signed");
});

describe("a witness or doctor gives a PIN first", () => {
  const upToWitness = [...sitting("witness"), next];

  test("and nobody signs in their place without it", () => {
    expect(last([...upToWitness, next]).refused).toBe("signatory-not-identified");
    const signed = last([...upToWitness, identify("witness", "other-nurse"), next]).after;
    expect(signed.status).toBe("signed");
    expect(signed.signatures[1]?.staff).toEqual({ staffNumber: "N2", name: "李思敏", post: "註冊護士" });
  });

  test("which is good for one signature and for ten minutes", () => {
    const wait = (minutes: number): Verb => ({ verb: "wait", minutes });
    const identified = [...upToWitness, identify("witness", "other-nurse")];
    expect(last([...identified, wait(IDENTIFIED_MINUTES - 1), next]).refused).toBeUndefined();
    expect(last([...identified, wait(IDENTIFIED_MINUTES), next]).refused).toBe("signatory-not-identified");
  });

  test("which a hand-over to come does not inherit", () => {
    const broken: Verb[] = [...upToWitness, identify("witness", "other-nurse"), { verb: "take-back" }];
    const again = last([...broken, { verb: "hand-over", plan: "witness" }, next]);
    expect(again.after.signatures).toHaveLength(1);
    expect(again.after.identified).toBeUndefined();
  });

  test.each<[string, Verb[], string]>([
    ["before their turn", [...sitting("witness"), identify("witness", "nurse")], "signatory-not-next"],
    ["in another role", [...upToWitness, identify("doctor", "doctor")], "signatory-not-next"],
    ["as a doctor who is none", [...sitting("doctor"), next, identify("doctor", "manager")], "not-a-doctor"],
    ["with the patient's name", [...upToWitness, identify("witness", "namesake")], "witness-is-patient"],
    [
      "twice in one record",
      [...sitting("everyone"), next, next, next, identify("witness", "doctor"), next, identify("doctor", "doctor")],
      "same-person-twice",
    ],
    [
      "once the tablet was given back",
      [...upToWitness, { verb: "hand-back", reason: "patient-asked", handOver: 0 }, identify("witness", "nurse")],
      "handed-back",
    ],
    [
      "after the sitting",
      [...upToWitness, identify("witness", "nurse"), next, identify("witness", "nurse")],
      "wrong-state",
    ],
  ])("and is refused %s", (_when, verbs, code) => {
    expect(last(verbs).refused).toBe(code);
  });
});

test("nobody signs out of turn, and a signature made is not made again", () => {
  expect(last([...sitting("everyone"), signing("last")]).refused).toBe("signatory-not-next");
  const twice = play(leaflet, [...sitting("interpreter"), next, signing("first"), next]);
  expect(twice.steps.map((step) => step.refused).filter(Boolean)).toEqual([]);
  expect(twice.events.filter((event) => event.type === "signed")).toHaveLength(2);
});

test("a sitting that is broken off leaves no half of a record: who signed in it signs again", () => {
  for (const end of [{ verb: "take-back" }, { verb: "take-over", tablet: "t2" }] as Verb[]) {
    const { after } = last([...sitting("witness"), next, end]);
    expect(after).toMatchObject({ status: "draft", signatures: [] });
    expect(after.signature).toBeUndefined();
  }
});

test("an order that runs out while the guardian reads is good no more; the witness of one who signed may still sign", () => {
  const pastMidnight: Verb = { verb: "wait", minutes: 900 };
  const guardian = sitting("guardian-until-tonight");
  expect(last([...guardian, pastMidnight, next]).refused).toBe("guardian-order-expired");
  const signed: Verb[] = [...guardian, signing("first", "mark"), pastMidnight, identify("witness", "nurse"), next];
  expect(last(signed).after.status).toBe("signed");
});
