import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { actorSchema } from "../../../lib/consent/actor.ts";
import { CONSENT_EVENT_VERSIONS, parseConsentEvent, type RecordedConsentEvent } from "../../../lib/consent/events.ts";
import { foldConsent } from "../../../lib/consent/fold-consent.ts";

type Histories = Record<string, RecordedConsentEvent[]>;

const FOLDER = new URL("../../fixtures/events/", import.meta.url);

/** Files here are what released versions wrote. They are added to and never changed: every one must fold for ever. */
const FILES = readdirSync(FOLDER);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, FOLDER), "utf8")) as Histories;

/** What each history came to, where its name does not say it. */
const EXPECTED: Record<string, string> = {
  "deferred and resumed": "handed-over",
  "handed back": "draft",
  "locked itself": "draft",
  sedated: "deferred",
  "a whole round of signatures": "completed",
  "a guardian signs after a doubt": "completed",
  "a sitting broken off and taken over": "draft",
  "a short signature": "completed",
  "not me": "draft",
  "not me, and then the right one": "completed",
  "a parent reads after the patient": "completed",
};

test.each(FILES)("%s still folds to what it meant", (file) => {
  for (const [name, written] of Object.entries(read(file))) {
    const events = written.map(({ type, version, data, revision, at, actor }) => ({
      ...parseConsentEvent(type, version, data),
      revision,
      at,
      actor: actorSchema.parse(actor),
    }));
    expect(foldConsent(events)?.status, name).toBe(EXPECTED[name] ?? name);
  }
});

test("together they hold every type of event in every version", () => {
  const held = FILES.flatMap((file) => Object.values(read(file)).flat()).map(
    ({ type, version }) => `${type} v${version}`,
  );
  expect([...new Set(held)].sort()).toEqual([...CONSENT_EVENT_VERSIONS].sort());
});
