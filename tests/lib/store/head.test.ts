import { readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { openHead } from "../../../lib/store/head.ts";
import { makeBackup } from "../../../lib/store/make-backup.ts";
import { openStore } from "../../../lib/store/open-store.ts";
import { restoreBackup } from "../../../lib/store/restore-backup.ts";
import { eraseSample } from "./erase-sample.ts";
import { preparedEvent, storeConsent } from "./sample-consent.ts";
import { temporaryFolder } from "./temporary.ts";

/** A data folder in which two of three consents were erased, and its ledger of erasures. */
async function withErasures() {
  const [dataDir, headDir] = [temporaryFolder(), temporaryFolder()];
  const store = await openStore(dataDir, { headDir });
  for (const id of ["c1", "c2", "c3"]) await storeConsent(store, [preparedEvent()], undefined, id);
  for (const id of ["c1", "c2"]) await eraseSample(store, id);
  await store.close();
  return { dataDir, headDir, ledger: join(headDir, "erasures.jsonl") };
}

function erased(headDir: string): string[] {
  const head = openHead(headDir);
  onTestFinished(() => head.close());
  return head.erasures().map(({ consentId }) => consentId);
}

test.each([
  ["cut short", (text: string) => text.slice(0, -40)],
  ["without its end of line", (text: string) => text.slice(0, -1)],
  ["of which a sector is zeros", (text: string) => `${text.slice(0, -100)}${"\0".repeat(97)}}}\n`],
  [
    "that a former version went on behind",
    (text: string) => `${text.slice(0, -40)}${text.trim().split("\n").at(-1)}\n`,
  ],
])("a last line %s is there again after a start, and after all later ones", async (_name, spoil) => {
  const { dataDir, headDir, ledger } = await withErasures();
  writeFileSync(ledger, spoil(readFileSync(ledger, "utf8")));
  for (let start = 0; start < 2; start += 1) await (await openStore(dataDir, { headDir })).close();
  expect(erased(headDir)).toEqual(["c1", "c2"]);
  const store = await openStore(dataDir, { headDir });
  await eraseSample(store, "c3");
  await store.close();
  await (await openStore(dataDir, { headDir })).close();
  expect(erased(headDir)).toEqual(["c1", "c2", "c3"]);
});

test("an erasure that stands twice is made again once", async () => {
  const [dataDir, headDir, targetDir] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  const store = await openStore(dataDir, { headDir });
  await storeConsent(store, [preparedEvent()], undefined, "c1");
  const { folder } = await makeBackup({ dataDir, targetDir, at: new Date() });
  await eraseSample(store, "c1");
  await store.close();
  const ledger = join(headDir, "erasures.jsonl");
  truncateSync(ledger, readFileSync(ledger).length - 1);
  await (await openStore(dataDir, { headDir })).close();
  await restoreBackup({ backup: folder, dataDir, headDir, at: new Date(), acceptMissing: true });
  const after = await openStore(dataDir, { headDir });
  expect(await after.consentEvents("c1")).toEqual([]);
  await after.close();
});

test("a line that was whole once and is not now is refused and named, since an older database would need it", async () => {
  const { dataDir, headDir, ledger } = await withErasures();
  writeFileSync(ledger, readFileSync(ledger, "utf8").replace('"consentId"', '"consentId'));
  await expect(openStore(dataDir, { headDir })).rejects.toMatchObject({ code: "erasures-damaged" });
  await expect(openStore(dataDir, { headDir })).rejects.toThrow("erasures.jsonl");
});

test("a HEAD_DIR that cannot be used is named, and not the data folder", async () => {
  const [dataDir, headDir] = [temporaryFolder(), join(temporaryFolder(), "file", "head")];
  writeFileSync(join(headDir, ".."), "");
  const refusal = await openStore(dataDir, { headDir }).catch((error: Error) => error);
  expect(refusal).toMatchObject({ code: "head-unusable", message: expect.stringContaining(`HEAD_DIR (${headDir})`) });
  expect(String(refusal)).not.toContain("DATA_DIR");
});

test.each([
  ["another file", () => "Dear colleague,\n"],
  ["noise", () => Buffer.alloc(1024, 0xa5)],
  ["another hash in both places", (text: string) => text.replaceAll(/"leafHash":"./g, '"leafHash":"x')],
])("a head that is %s is refused and named, and stays as it is", async (_name, spoil) => {
  const { dataDir, headDir } = await withErasures();
  const { folder } = await makeBackup({ dataDir, targetDir: temporaryFolder(), at: new Date() });
  const file = join(headDir, "head");
  writeFileSync(file, spoil(readFileSync(file, "utf8")));
  const before = readFileSync(file);
  const refusal = { code: "head-damaged", message: expect.stringContaining(file) };
  await expect(openStore(dataDir, { headDir })).rejects.toMatchObject(refusal);
  await expect(restoreBackup({ backup: folder, dataDir, headDir, at: new Date() })).rejects.toMatchObject(refusal);
  expect(readFileSync(file)).toEqual(before);
  rmSync(file);
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  onTestFinished(() => void vi.restoreAllMocks());
  await (await openStore(dataDir, { headDir })).close();
});

test.each([
  ["gone", (file: string) => rmSync(file)],
  ["empty", (file: string) => truncateSync(file)],
  ["zeros, as after a power cut,", (file: string) => writeFileSync(file, Buffer.alloc(1024))],
])("a head that is %s beside a log with entries is told, once, in one line", async (_name, spoil) => {
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  onTestFinished(() => void vi.restoreAllMocks());
  const { dataDir, headDir } = await withErasures();
  expect(said).not.toHaveBeenCalled();
  spoil(join(headDir, "head"));
  for (let start = 0; start < 2; start += 1) await (await openStore(dataDir, { headDir })).close();
  expect(said.mock.calls.map(([text]) => text)).toEqual([expect.stringMatching(/^[^\n]*HEAD_DIR[^\n]*\n$/)]);
});
