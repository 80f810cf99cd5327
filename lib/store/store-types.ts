import type { Actor } from "../consent/actor.ts";
import type { ConsentRowInput } from "../consent/consent-row.ts";
import type { DocumentStage } from "../consent/document-stage.ts";
import type { RecordedConsentEvent } from "../consent/events.ts";
import type { Leaflet } from "../leaflet/leaflet.ts";
import type { Prisma, PrismaClient } from "./generated/client.ts";

/** The transaction of `append`, for writes that must stand or fall with it. */
export type Transaction = Prisma.TransactionClient;

export type Stream = "consent" | "staff" | "access";

export type NewEntry = {
  stream: Stream;
  streamId: string;
  /** Of a consent it is required; of the other streams it may be left out and becomes the next one. */
  revision?: number;
  type: string;
  version: number;
  actor: Actor;
  at: string;
  data: unknown;
};

export type LoggedEntry = Required<NewEntry> & { position: number; leafHash: string };

/**
 * `paper` is the picture of a sheet that was signed on paper; the others are sealed PDFs. `sha256` is of the whole
 * file: of `bytes`, or of `prefix` with `bytes` after it. A prefix is stored once, however many files begin with it.
 */
export type NewDocument = {
  sha256: string;
  consentId: string;
  stage: DocumentStage | "paper";
  bytes: Uint8Array;
  prefix?: { sha256: string; bytes: Uint8Array };
};

export type Appended = {
  entries: NewEntry[];
  /** The row that these events lead to, for each consent that `entries` has events of. */
  consents?: { id: string; row: ConsentRowInput }[];
  documents?: NewDocument[];
  /** At the rows of this number, when all is written; what it throws undoes it. Compared as `foldNumber` does. */
  lastLook?: { hospitalNo: string; check: (rows: ConsentRow[]) => void };
  /** Runs last. What it does through the store must be given `tx`: without it the write would wait for itself. */
  also?: (tx: Transaction) => Promise<void>;
};

/** A consent in lists. `updatedAt` is the time of its last event. */
export type ConsentRow = ConsentRowInput & { consentId: string; updatedAt: string };

export type ConsentSearch = {
  /** A whole hospital or episode number, or a part of a name. */
  text?: string | undefined;
  /** Hong Kong dates, `yyyy-mm-dd`, both included: of signing, or of preparing while unsigned. */
  from?: string | undefined;
  to?: string | undefined;
  statuses?: string[] | undefined;
  /** ISO 8601: the last event lies before this moment. */
  updatedBefore?: string | undefined;
};

export type Ward = { id: string; name: string };

export type Tablet = {
  id: string;
  name: string;
  wardId: string | null;
  createdAt: string;
  lockedUntil: string | null;
  retiredAt: string | null;
};

export type NewBedsideSession = {
  /** The hand-over's id. */
  id: string;
  tokenSha256: string;
  consentId: string;
  tabletId: string;
  /** A staff number. */
  handedOverBy: string;
  wardId: string;
  startedAt: string;
  expiresAt: string;
};

export type BedsideSession = NewBedsideSession & { finishedAt: string | null; endedAt: string | null };

export type StaffAccount = {
  id: string;
  staffNumber: string;
  name: string;
  post: string;
  role: string;
  wardId: string | null;
  active: boolean;
};

export type WrongPinState = { count: number; lastAt: string; lockedUntil?: string | null };

/** The database behind its verbs. Every promise of a write resolves only once the write is on disk. */
export type Store = {
  /** Entries, projection, documents and `also` in one transaction. Throws `RevisionConflict` when someone was quicker. */
  append(input: Appended): Promise<void>;
  /**
   * Erases a consent for good, `entry` being the `record-erased` that says who and why. "being-read", with nothing
   * changed, while a backup is being made.
   */
  eraseConsent(consentId: string, entry: NewEntry): Promise<"erased" | "being-read">;
  /** The entry that erased this consent. */
  erasure(consentId: string): Promise<LoggedEntry | undefined>;
  /** A consent's events in order; none of one that was erased. Throws when an entry does not read as what it claims to be. */
  consentEvents(consentId: string): Promise<RecordedConsentEvent[]>;
  streamEntries(stream: Stream, streamId: string): Promise<LoggedEntry[]>;
  /** Entries of staff streams by type, newest first; of these streams alone where they are given. */
  staffEntries(search: { types: string[]; streamIds?: string[]; limit?: number }): Promise<LoggedEntry[]>;
  /** The whole file, prefix and all, as it was stored; not checked against its hash here. */
  document(sha256: string): Promise<Uint8Array | undefined>;

  consentRow(consentId: string): Promise<ConsentRow | undefined>;
  /** Latest change first. */
  wardRows(wardId: string, statuses: string[]): Promise<ConsentRow[]>;
  /** Compared as `foldNumber` does; latest change first. */
  rowsOfHospitalNo(hospitalNo: string): Promise<ConsentRow[]>;
  /** As above, and the records entered in error that should have been this patient's. */
  rowsInTrailOf(hospitalNo: string): Promise<ConsentRow[]>;
  /** Newest first, by `datedAt`. `total` counts all that match. */
  searchConsents(
    search: ConsentSearch,
    page: { offset: number; limit: number },
  ): Promise<{ total: number; rows: ConsentRow[] }>;
  /** `L26-1123-0001` for the first of 23 November 2026. Each is given once, even when the consent never comes. */
  nextReference(day: string): Promise<string>;
  /** Makes the projection and its search index anew from the log, in one transaction. */
  rebuildProjection(leafletOf: (leafletId: string, version: number) => Leaflet): Promise<void>;

  createWard(name: string): Promise<Ward>;
  wards(): Promise<Ward[]>;
  ward(id: string): Promise<Ward | undefined>;

  /** Names it after its ward and the next number: `7A-01`. */
  createTablet(input: {
    tokenSha256: string;
    wardId: string | null;
    at: string;
  }): Promise<{ id: string; name: string }>;
  tablets(): Promise<Tablet[]>;
  tabletsOfWard(wardId: string): Promise<Tablet[]>;
  tabletByToken(tokenSha256: string): Promise<Tablet | undefined>;
  retireTablet(id: string, at: string, tx?: Transaction): Promise<void>;

  startBedsideSession(session: NewBedsideSession, tx?: Transaction): Promise<void>;
  bedsideSession(id: string): Promise<BedsideSession | undefined>;
  bedsideSessionByToken(tokenSha256: string): Promise<BedsideSession | undefined>;
  /** The latest one that staff have not ended: past its expiry too, for a tablet is the patient's until it is taken back. */
  activeBedsideSessionOfTablet(tabletId: string): Promise<BedsideSession | undefined>;
  /** The patient is done: the first time counts. */
  finishBedsideSession(id: string, at: string, tx?: Transaction): Promise<void>;
  /** Staff have the tablet again: the first time counts. */
  endBedsideSession(id: string, at: string, tx?: Transaction): Promise<void>;

  staffMembers(): Promise<StaffAccount[]>;
  staffByNumber(staffNumber: string): Promise<StaffAccount | undefined>;
  setStaffActive(id: string, active: boolean, tx?: Transaction): Promise<void>;
  /** Binds a session to the tablet that it was opened on, at its start. */
  setSessionTablet(token: string, tabletId: string | null, startedAt: string, tx?: Transaction): Promise<void>;
  endSession(token: string, tx?: Transaction): Promise<void>;
  endSessionsOfStaff(id: string, tx?: Transaction): Promise<void>;
  endSessionsOfTablet(tabletId: string, tx?: Transaction): Promise<void>;
  suspendSessionsOfTablet(tabletId: string, at: string, tx?: Transaction): Promise<void>;
  endSuspendedSessionsOfTablet(tabletId: string, tx?: Transaction): Promise<void>;

  /** `key` names a tablet, an account or an address: `tablet:…`, `staff:…`, `address:…`. */
  wrongPin(key: string): Promise<WrongPinState | undefined>;
  setWrongPin(key: string, state: WrongPinState): Promise<void>;
  /** Reads and writes without anyone in between: two wrong PINs at once count as two. */
  changeWrongPin(key: string, change: (before: WrongPinState | undefined) => WrongPinState): Promise<WrongPinState>;
  clearWrongPin(key: string, tx?: Transaction): Promise<void>;

  saveSearchQuery(query: { id: string; staffId: string; criteria: string; at: string }): Promise<void>;
  /** Nothing when it was saved by someone else. */
  searchQuery(id: string, staffId: string): Promise<{ criteria: string; createdAt: string } | undefined>;

  setting(key: string, tx?: Transaction): Promise<string | undefined>;
  /** All whose keys begin so, in one question; by what is left of the key. */
  settingsUnder(prefix: string): Promise<Map<string, string>>;
  setSetting(key: string, value: string, tx?: Transaction): Promise<void>;

  /** For better-auth's adapter and nothing else: whatever this program wants of the database is a verb above. */
  prisma: PrismaClient;
  close(): Promise<void>;
};
