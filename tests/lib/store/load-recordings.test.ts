import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { recordingName } from "../../../lib/leaflet/recording-name.ts";
import { loadRecordings } from "../../../lib/store/load-recordings.ts";
import { temporaryFolder } from "./temporary.ts";

const UNIT = { id: "intro-1", text: "神經根管注射" };

test("a recording is found by its unit and its words, whichever sound file it is", async () => {
  const folder = temporaryFolder();
  for (const [ending, mediaType] of [
    ["m4a", "audio/mp4"],
    ["mp3", "audio/mpeg"],
    ["ogg", "audio/ogg"],
    ["wav", "audio/wav"],
  ] as const) {
    const unit = { id: `unit-${ending}`, text: UNIT.text };
    writeFileSync(join(folder, `${recordingName(unit)}.${ending}`), ending);
    const recordings = loadRecordings(folder);
    expect(recordings.has(recordingName(unit))).toBe(true);
    expect(await recordings.read(recordingName(unit))).toEqual({
      bytes: new Uint8Array(Buffer.from(ending)),
      mediaType,
    });
  }
});

test("a recording of other words is none: one character more, and it is not played", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, `${recordingName(UNIT)}.mp3`), "sound");
  const recordings = loadRecordings(folder);
  expect(recordings.has(recordingName(UNIT))).toBe(true);
  expect(recordings.has(recordingName({ ...UNIT, text: `${UNIT.text}。` }))).toBe(false);
  expect(recordings.has(recordingName({ ...UNIT, id: "intro-2" }))).toBe(false);
});

test("what is no sound file is left alone, and no name leads out of the folder", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "read me.txt"), "words");
  writeFileSync(join(folder, "notes"), "words");
  mkdirSync(join(folder, "inside"));
  writeFileSync(join(folder, "inside", `${recordingName(UNIT)}.mp3`), "sound");
  const recordings = loadRecordings(join(folder));
  expect(recordings.has("read me")).toBe(false);
  expect(await recordings.read(`inside/${recordingName(UNIT)}`)).toBeUndefined();
  expect(await recordings.read("../secret")).toBeUndefined();
});

test("no folder, no recordings", () => {
  expect(loadRecordings(join(temporaryFolder(), "absent")).has(recordingName(UNIT))).toBe(false);
});
