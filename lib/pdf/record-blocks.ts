import { CHECK_IDS, isFlagged } from "../consent/checks.ts";
import type { Consent } from "../consent/consent.ts";
import type { Actor } from "../consent/events.ts";
import { chineseDate, hongKongDate, hongKongTime } from "../hong-kong-time.ts";
import { type Leaflet, leafletTiers } from "../leaflet/leaflet.ts";
import type { RecordBlock, RecordGroup } from "./document.ts";
import { WORDING } from "./wording.ts";

export type SignedConsent = Consent & { signature: NonNullable<Consent["signature"]> };

/** What stands behind the signature: each group stays on one page where it fits. */
export function recordGroups(leaflet: Leaflet, consent: SignedConsent): RecordGroup[] {
  return [
    [title(WORDING.declaration), { kind: "framed", text: consent.signature.declaration.text }],
    tierTimes(leaflet, consent),
    checkAnswers(consent),
    [title(WORDING.signing.title), { kind: "fields", rows: signingFields(consent) }],
    [...fileFields(leaflet, consent), { kind: "notice", text: WORDING.notice }],
  ];
}

function title(text: string): RecordBlock {
  return { kind: "title", text };
}

function tierTimes(leaflet: Leaflet, consent: SignedConsent): RecordGroup {
  const tiers = leafletTiers(leaflet);
  if (tiers.length === 0) return [];
  const rows = tiers.map((tier): [string, string] => {
    const at = consent.tiersAcknowledged[tier.id];
    return [tier.heading.text, at ? clockOn(at, consent.signature.at) : WORDING.notRecorded];
  });
  return [
    title(WORDING.tiers.title(tiers.length)),
    { kind: "table", head: [WORDING.tiers.tier, WORDING.tiers.acknowledged], rows },
  ];
}

function checkAnswers({ checks, signature }: SignedConsent): RecordGroup {
  if (!checks) return [];
  const { questions, answers, flagged, doctorTold, answeredAt } = WORDING.checks;
  const rows = CHECK_IDS.map((id) => {
    const answer = answers[checks.answers[id]];
    return { label: questions[id], value: isFlagged(id, checks.answers[id]) ? flagged(answer) : answer, strong: true };
  });
  if (checks.doctorTold) rows.push({ label: doctorTold, value: checks.doctorTold, strong: true });
  rows.push({ label: answeredAt, value: clockOn(checks.at, signature.at), strong: false });
  return [title(WORDING.checks.title), { kind: "answers", rows }];
}

function signingFields(consent: SignedConsent): { label: string; lines: string[] }[] {
  const { signing, listSeparator, notRecorded } = WORDING;
  const { signature, identity, confirmation } = consent;
  const handOver = consent.handOver ?? consent.lastHandOver;
  const identifiers = identity?.identifiers.map((id) => signing.identifiers[id] ?? id).join(listSeparator);
  const rows: { label: string; lines: string[] }[] = [
    { label: signing.helpMode, lines: [handOver ? signing.helpModes[handOver.helpMode] : notRecorded] },
    { label: signing.signatory, lines: [signing[signature.role]] },
    { label: signing.signedAt, lines: [fullTime(signature.at)] },
    {
      label: signing.identity,
      lines:
        identity && identifiers
          ? [identifiers, person(identity.by, clockOn(identity.at, signature.at))]
          : [notRecorded],
    },
    { label: signing.confirmation, lines: [confirmation ? signing.confirmed : signing.notYetConfirmed] },
  ];
  if (confirmation)
    rows.push({ label: signing.staff, lines: [person(confirmation.by, clockOn(confirmation.at, signature.at))] });
  return rows;
}

function fileFields(leaflet: Leaflet, { reference, signature }: SignedConsent): RecordBlock[] {
  const { file, fingerprints } = WORDING;
  return [
    title(file.title),
    {
      kind: "fields",
      rows: [
        { label: file.reference, lines: [reference], strong: true },
        { label: file.leaflet, lines: [file.leafletVersion(leaflet.title, WORDING.version(leaflet.version))] },
      ],
    },
    title(fingerprints.title),
    {
      kind: "fingerprints",
      rows: [
        { label: fingerprints.leaflet, sha256: leaflet.bodySha256 },
        { label: fingerprints.declaration, sha256: signature.declaration.sha256 },
        { label: fingerprints.ink, sha256: signature.inkSha256 },
      ],
    },
  ];
}

function person(actor: Actor, time: string): string {
  const parts = actor.kind === "staff" ? [actor.name, actor.post, actor.staffNumber, time] : [time];
  return parts.filter(Boolean).join(WORDING.fieldSeparator);
}

/** `2026年9月12日（星期六）14:36:52` */
function fullTime(at: string): string {
  const instant = new Date(at);
  return `${chineseDate(instant)}${WORDING.weekday(hongKongTime(instant).weekday)}${clock(instant)}`;
}

/** The clock, and the date too when it is not that of the signature. */
function clockOn(at: string, signedAt: string): string {
  const instant = new Date(at);
  if (hongKongDate(instant) === hongKongDate(new Date(signedAt))) return clock(instant);
  const { month, day } = hongKongTime(instant);
  return `${WORDING.monthAndDay(month, day)} ${clock(instant)}`;
}

function clock(instant: Date): string {
  const { hour, minute, second } = hongKongTime(instant);
  return [hour, minute, second].map((value) => String(value).padStart(2, "0")).join(":");
}
