/**
 * Every expected refusal of the program, by when it happens. Codes are stable: machines and tests rely
 * on them; the words for them stand in the catalogue under `refusal.*`. A code is never reused.
 */
export const REFUSALS = {
  // who may act
  "not-signed-in": { status: 401, when: "no live staff session" },
  "tablet-in-patient-mode": { status: 403, when: "a staff command from a tablet that is in a patient's hands" },
  "not-permitted": { status: 403, when: "the role or the ward does not allow it" },
  "not-in-patient-mode": { status: 403, when: "a patient's command without a live hand-over of this tablet" },
  "consent-not-found": { status: 404, when: "no consent of this id that the person may see" },
  // signing in
  "wrong-pin": { status: 401, when: "staff number and PIN do not match, or the account is not active" },
  "tablet-locked": { status: 429, when: "too many wrong PINs on this tablet" },
  "account-locked": { status: 429, when: "too many wrong PINs for this staff number" },
  "pin-too-weak": { status: 422, when: "a PIN under six characters, or one digit repeated or counted up" },
  "staff-number-taken": { status: 409, when: "an account with this staff number exists" },
  "set-up-code-wrong": { status: 403, when: "the one-time code for the first administrator does not match" },
  "set-up-done": { status: 409, when: "an administrator exists already" },
  // the flow
  "input-invalid": { status: 422, when: "a field is missing or malformed" },
  "label-unreadable": { status: 422, when: "a scan that is not a patient label" },
  "leaflet-not-current": { status: 409, when: "the leaflet is not published, or this version is not the current one" },
  "leaflet-missing": { status: 500, when: "no leaflet of this program has the text that the consent is pinned to" },
  "leaflet-changed": { status: 409, when: "the text shown is not the text that the consent was prepared with" },
  "wrong-state": { status: 409, when: "the consent's state does not allow this step" },
  "label-not-confirmed": { status: 409, when: "the card was not compared with the label yet" },
  "identity-incomplete": { status: 422, when: "fewer than two identifiers were checked" },
  "checks-incomplete": { status: 422, when: "a pre-sign question without an answer" },
  "doctor-not-told": {
    status: 422,
    when: "no doctor is named whom a nurse told: the patient feels unwell, or may not understand",
  },
  "checks-stale": { status: 409, when: "the answers are over 30 minutes old, or older than the last resumption" },
  "sedated-today": { status: 409, when: "a sedative was given to this patient today" },
  "handed-back": { status: 403, when: "the patient gave the tablet back: only staff may act" },
  "unknown-page": { status: 404, when: "no such section or risk tier in this leaflet" },
  "sections-unread": { status: 422, when: "a section that was not gone through yet" },
  "tiers-unacknowledged": { status: 422, when: "a risk tier that was not acknowledged yet" },
  "unknown-unit": { status: 404, when: "no such passage in this leaflet" },
  "questions-open": { status: 422, when: "a question of the patient's that staff have not settled yet" },
  "question-not-open": { status: 409, when: "a question that is settled already, or was unmarked" },
  "teach-back-open": { status: 422, when: "a teach-back prompt that staff have not judged as understood yet" },
  "ink-empty": { status: 422, when: "no stroke was drawn" },
  "ink-dot": { status: 422, when: "the strokes together are no longer than a dot" },
  "ink-invalid": { status: 422, when: "points that are no numbers, lie outside the frame or run backwards in time" },
  "ink-too-large": { status: 413, when: "more strokes or points than a hand makes" },
  "submission-stale": { status: 409, when: "a submission that belongs to another hand-over" },
  "submission-differs": { status: 422, when: "the same submission id with other content" },
  "submission-unreadable": { status: 422, when: "a sealed submission that was made for another server, or altered" },
  "submission-void": { status: 409, when: "a submission that was never stored, and whose hand-over is over" },
  "confirmation-incomplete": { status: 422, when: "one of the two statements was not ticked" },
  // who signs, and how
  "capacity-doubted": {
    status: 409,
    when: "staff doubt that the patient understands, and no doctor has found otherwise",
  },
  "relative-cannot-sign": { status: 422, when: "a relative is to sign for an adult, who alone or whose guardian may" },
  "patient-not-minor": { status: 422, when: "a parent, or a minor's own consent, for a patient of 18 or over" },
  "guardian-order-expired": { status: 422, when: "a guardianship order that has expired" },
  "witness-is-patient": {
    status: 422,
    when: "the witness, interpreter or doctor has the name of the patient or of who signs for them",
  },
  "same-person-twice": { status: 422, when: "one person is to stand in two of the record's roles" },
  "not-a-doctor": { status: 403, when: "a doctor's act with the PIN of someone who is not a doctor" },
  "signatory-not-identified": { status: 403, when: "a witness or doctor signs without having given a PIN for it" },
  "characters-unprintable": {
    status: 422,
    when: "who signs is named with characters that no font can draw, and nobody agreed to their codes yet",
  },
  "signatory-not-next": { status: 409, when: "a signature of someone whose turn it is not" },
  // one draft, one tablet
  "draft-on-other-tablet": { status: 409, when: "the draft is open on another tablet and was not taken over" },
  // afterwards
  "did-not-see": { status: 409, when: "whoever said that they did not see the signature confirms that they did" },
  "second-staff-same": { status: 422, when: "the second member of staff is the first" },
  "paper-scan-too-large": { status: 413, when: "a picture of the signed sheet over the limit" },
  "paper-scan-unreadable": { status: 422, when: "a file that is no whole JPEG, PNG or PDF" },
  "paper-scan-known": { status: 409, when: "the same file is filed with a record already" },
  "tablet-not-found": { status: 404, when: "no tablet of this ward has this id" },
  "staff-not-found": { status: 404, when: "nobody of this ward has this staff number" },
  // the records office
  "purpose-missing": { status: 403, when: "no purpose was chosen for opening records" },
  "document-missing": { status: 404, when: "no document at this stage" },
  "document-damaged": { status: 500, when: "the stored bytes no longer have the hash in the log" },
  "search-too-wide": { status: 422, when: "a search without any criterion that narrows it" },
  "search-expired": { status: 404, when: "a search result that was opened too long ago or by someone else" },
  "record-erased": { status: 410, when: "the record was erased: only its hashes and who erased it are left" },
  "erasure-waits": { status: 409, when: "a backup is being made, which would keep what is to be erased" },
  // machines
  "concurrent-change": { status: 409, when: "someone else changed the record at the same moment, twice" },
  "origin-refused": { status: 403, when: "a request that did not come from our own pages" },
} as const;

export type RefusalCode = keyof typeof REFUSALS;
export type Refusal = { code: RefusalCode; fields?: Record<string, string> };

/** What a rule decides: what has now happened, or why it may not. */
export type Decision<Event> = { events: Event[] } | { refusal: Refusal };

export function refuse(code: RefusalCode, fields?: Record<string, string>): { refusal: Refusal } {
  return { refusal: fields ? { code, fields } : { code } };
}
