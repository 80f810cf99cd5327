import type { Actor } from "../consent/actor.ts";
import type { Consent } from "../consent/consent.ts";
import type { FieldRow } from "./document.ts";
import { personLine } from "./person-line.ts";
import { fullTime } from "./record-time.ts";
import { WORDING } from "./wording.ts";
import { writtenLines } from "./written-lines.ts";

export type CoverDetails = { status: keyof typeof WORDING.cover.statuses; since: string; rows: FieldRow[] };

/** Since when a document is no longer valid, by whom and why. Throws for one that is. */
export function coverDetails(consent: Consent): CoverDetails {
  const { status, withdrawal, supersededBy, error } = consent;
  if (status === "withdrawn" && withdrawal) return withdrawn(withdrawal);
  if (status === "superseded" && supersededBy) return superseded(supersededBy);
  if (status === "entered-in-error" && error) return inError(error);
  throw new Error(`Consent ${consent.reference} is ${status} and needs no cover sheet`);
}

function withdrawn({ toldBy, manner, note, at, by }: NonNullable<Consent["withdrawal"]>): CoverDetails {
  const { cover, listSeparator } = WORDING;
  const teller = cover.toldBy[toldBy as keyof typeof cover.toldBy] ?? toldBy;
  return {
    status: "withdrawn",
    since: at,
    rows: [
      ...sinceAndBy(at, by),
      { label: cover.told, lines: [`${teller}${listSeparator}${cover.manner[manner]}`] },
      ...written(cover.note, note),
    ],
  };
}

function superseded({ reference, at }: NonNullable<Consent["supersededBy"]>): CoverDetails {
  const { cover } = WORDING;
  return {
    status: "superseded",
    since: at,
    rows: [
      { label: cover.since, lines: [fullTime(at)] },
      { label: cover.supersededBy, lines: [reference], strong: true },
      { label: cover.reason, lines: [cover.supersededReason] },
    ],
  };
}

function inError({ reason, secondStaff, actualHospitalNo, at, by }: NonNullable<Consent["error"]>): CoverDetails {
  const { cover } = WORDING;
  return {
    status: "entered-in-error",
    since: at,
    rows: [
      ...sinceAndBy(at, by),
      { label: cover.secondStaff, lines: [personLine(secondStaff)] },
      ...written(cover.reason, reason),
      ...(actualHospitalNo ? [{ label: cover.belongsTo, lines: [cover.hospitalNo(actualHospitalNo)] }] : []),
    ],
  };
}

function sinceAndBy(at: string, by: Actor): FieldRow[] {
  const { since, by: label } = WORDING.cover;
  return [
    { label: since, lines: [fullTime(at)] },
    { label, lines: [personLine(by)] },
  ];
}

function written(label: string, text: string): FieldRow[] {
  return text === "" ? [] : [{ label, lines: writtenLines(text) }];
}
