import { keptQuestions, type Question } from "../consent/question.ts";
import { teachBack } from "../consent/teach-back.ts";
import { type Leaflet, unitText } from "../leaflet/leaflet.ts";
import type { FieldRow, RecordGroup } from "./document.ts";
import { personLine } from "./person-line.ts";
import { clockOn } from "./record-time.ts";
import type { SignedConsent } from "./signed-consent.ts";
import { WORDING } from "./wording.ts";
import { writtenLines } from "./written-lines.ts";

/** What the patient asked, in the leaflet's own words, and how staff settled it; then the teach-back. Empty without either. */
export function questionGroups(leaflet: Leaflet, consent: SignedConsent): RecordGroup[] {
  const main = consent.signature.at;
  const questions = keptQuestions(consent);
  const prompts = teachBack(consent);
  const asked: RecordGroup = [
    { kind: "title", text: WORDING.questions.title(questions.length) },
    { kind: "fields", rows: questions.map((one) => questionRow(leaflet, one, main)) },
  ];
  const taught: RecordGroup = [
    { kind: "title", text: WORDING.teachBack.title },
    {
      kind: "fields",
      rows: prompts.map(({ text, last }) => ({
        label: last ? WORDING.teachBack.verdicts[last.verdict] : WORDING.notRecorded,
        lines: [text, ...(last ? [personLine(last.by, clockOn(last.at, main))] : [])],
      })),
    },
  ];
  return [...(questions.length > 0 ? [asked] : []), ...(prompts.length > 0 ? [taught] : [])];
}

function questionRow(leaflet: Leaflet, { unitId, askedAt, settled }: Question, main: string): FieldRow {
  const { outcomes, open, note } = WORDING.questions;
  const passage = unitText(leaflet, unitId);
  if (!settled) return { label: open, lines: [passage, clockOn(askedAt, main)] };
  return {
    label: outcomes[settled.outcome],
    lines: [
      passage,
      personLine(settled.by, clockOn(settled.at, main)),
      ...(settled.note ? writtenLines(note(settled.note)) : []),
    ],
  };
}
