import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { foldConsent } from "../../../lib/consent/consent.ts";
import {
  actorSchema,
  CONSENT_EVENT_TYPES,
  parseConsentEvent,
  type RecordedConsentEvent,
} from "../../../lib/consent/events.ts";

const FOLDER = new URL("../../fixtures/events/", import.meta.url);
const EXPECTED: Record<string, string> = {
  completed: "completed",
  declined: "declined",
  "deferred and resumed": "handed-over",
  "handed back": "draft",
  sedated: "deferred",
  abandoned: "abandoned",
};

/** Files here are what released versions wrote. They are added to and never changed: every one must fold for ever. */
test.each(readdirSync(FOLDER))("%s still folds to what it meant", (file) => {
  const histories = JSON.parse(readFileSync(new URL(file, FOLDER), "utf8")) as Record<string, RecordedConsentEvent[]>;
  const types = new Set<string>();
  for (const [name, written] of Object.entries(histories)) {
    const events = written.map(({ type, version, data, revision, at, actor }) => {
      types.add(type);
      return { ...parseConsentEvent(type, version, data), revision, at, actor: actorSchema.parse(actor) };
    });
    expect(foldConsent(events)?.status, name).toBe(EXPECTED[name]);
  }
  expect([...types].sort()).toEqual([...CONSENT_EVENT_TYPES].sort());
});
