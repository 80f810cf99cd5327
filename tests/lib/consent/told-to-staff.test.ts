import { describe, expect, test } from "vitest";
import { realLeaflet } from "../leaflet/real-leaflet.ts";
import { play } from "./histories.ts";
import { CLEAR, PAGES, PLANNED, type Verb } from "./verbs.ts";

const leaflet = realLeaflet();
const draft = PLANNED.slice(0, 3);
const doubt: Verb = { verb: "doubt-capacity", doctorTold: true };
const decision = (what: "declined" | "deferred"): Verb => ({ verb: "record-decision", decision: what });

function last(verbs: Verb[]) {
  const step = play(leaflet, verbs).steps.at(-1);
  if (!step) throw new Error("nothing was played");
  return step;
}

describe("what the patient told staff before the tablet was handed over", () => {
  test("is an outcome like the patient's own", () => {
    expect(last([...draft, decision("declined")]).after.outcome).toMatchObject({ kind: "declined" });
    expect(last([...draft, decision("deferred")]).after.outcome).toMatchObject({ reason: "patient-wants-time" });
  });

  test("may be a refusal after a delay, and no second delay", () => {
    expect(last([...draft, decision("deferred"), decision("declined")]).after.status).toBe("declined");
    expect(last([...draft, decision("deferred"), decision("deferred")]).refused).toBe("wrong-state");
  });

  test("needs to be known to be this patient's, and is not for staff to say once the patient has the tablet", () => {
    expect(last([{ verb: "confirm-label" }, decision("declined")]).refused).toBe("identity-incomplete");
    expect(last([...draft, { verb: "hand-over" }, decision("declined")]).refused).toBe("wrong-state");
    expect(last([...PLANNED, decision("declined")]).refused).toBe("wrong-state");
  });
});

describe("a doubt whether the patient understands", () => {
  test("ends the attempt, and a doctor is named as told", () => {
    expect(last([...draft, { verb: "doubt-capacity", doctorTold: false }]).refused).toBe("doctor-not-told");
    expect(last([...draft, doubt]).after).toMatchObject({
      status: "deferred",
      outcome: { reason: "capacity-doubted" },
    });
    expect(last([...draft, { verb: "hand-over" }, doubt]).refused).toBe("wrong-state");
  });

  test("bars every signature but a guardian's, whatever is answered later", () => {
    const again: Verb[] = [...draft, doubt, { verb: "resume" }, CLEAR];
    for (const plan of ["alone", "parent", "able-minor", "everyone"] as const) {
      expect(last([...again, { verb: "hand-over", plan }]).refused).toBe("capacity-doubted");
    }
    expect(last([...again, { verb: "hand-over", plan: "guardian" }]).after.status).toBe("handed-over");
  });

  test("is lifted by a doctor's finding, once; a new doubt bars again", () => {
    const found: Verb[] = [...draft, doubt, { verb: "find-capacity" }];
    expect(last([...draft, { verb: "find-capacity" }]).refused).toBe("wrong-state");
    expect(last([...found, { verb: "find-capacity" }]).refused).toBe("wrong-state");
    const clear: Verb[] = [...found, { verb: "resume" }, CLEAR];
    expect(last([...clear, { verb: "hand-over" }]).after.status).toBe("handed-over");
    expect(last([...clear, doubt, { verb: "resume" }, CLEAR, { verb: "hand-over" }]).refused).toBe("capacity-doubted");
  });
});

describe("a doctor who acts without consent", () => {
  test("is recorded as exactly that", () => {
    const { after } = last([...draft, doubt, { verb: "without-consent" }]);
    expect(after.status).toBe("without-consent");
    expect([after.signatures, after.confirmation]).toEqual([[], undefined]);
  });

  test("which is never signed, confirmed, withdrawn or resumed", () => {
    const acted: Verb[] = [...draft, { verb: "without-consent" }];
    const later: Verb[] = [
      { verb: "hand-over" },
      { verb: "sign", handOver: 0, body: "same" },
      { verb: "confirm" },
      { verb: "withdraw" },
      { verb: "resume" },
    ];
    for (const verb of later) expect(last([...acted, verb]).refused).toBeDefined();
    expect(last([...draft, { verb: "hand-over" }, ...PAGES, { verb: "without-consent" }]).refused).toBe("wrong-state");
  });
});
