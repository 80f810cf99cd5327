import { join } from "node:path";
import { expect, test } from "vitest";
import type { ConsentEvent } from "../../../lib/consent/events.ts";
import { sha256 as hashOf } from "../../../lib/sha256.ts";
import { appendOnlyTriggers } from "../../../lib/store/append-only.ts";
import { makeBackup } from "../../../lib/store/make-backup.ts";
import { openStore } from "../../../lib/store/open-store.ts";
import type { NewDocument } from "../../../lib/store/store-types.ts";
import { eraseSample } from "./erase-sample.ts";
import { appendingLast, preparedEvent, recorded } from "./sample-consent.ts";
import { plainConnection, temporaryFolder } from "./temporary.ts";

/** A data folder with a consent that has a sealed PDF, one that has the picture of a sheet, and one that is erased. */
async function withDocuments(): Promise<string> {
  const folder = temporaryFolder();
  const store = await openStore(folder);
  const kinds = [
    ["signed", "sealed"],
    ["paper", "paper"],
    ["signed", "erased"],
  ] as const;
  for (const [stage, consentId] of kinds) {
    const bytes = Buffer.from(consentId);
    const sha256 = hashOf(bytes);
    const documents: NewDocument[] = [{ sha256, consentId, stage, bytes }];
    const events = recorded([preparedEvent(), naming(stage, sha256)]);
    await store.append({ ...appendingLast(consentId, events, 2), documents });
  }
  await eraseSample(store, "erased");
  await store.close();
  return folder;
}

function naming(stage: "signed" | "paper", sha256: string): ConsentEvent {
  return stage === "signed"
    ? { type: "document-sealed", version: 2, data: { stage, sha256, byteLength: 6 } }
    : {
        type: "paper-filed",
        version: 1,
        data: {
          signedOn: "2026-11-23",
          signatory: { role: "patient", name: "陳大文" },
          scan: { sha256, mediaType: "image/png", byteLength: 5 },
        },
      };
}

test.each(["sealed", "paper"])(
  "a document (%s) that is gone is noticed though every trigger stands again",
  async (id) => {
    const folder = await withDocuments();
    const input = { dataDir: folder, targetDir: temporaryFolder(), at: new Date() };
    await makeBackup(input);
    await (await openStore(folder)).close();
    const database = plainConnection(join(folder, "consent.db"));
    database.exec(`DROP TRIGGER "Document_no_delete"; DELETE FROM "Document" WHERE "consentId" = '${id}'`);
    database.exec(appendOnlyTriggers().get("Document_no_delete") ?? "");
    const refusal = {
      code: "damaged",
      message: expect.stringContaining(`entry ${id === "sealed" ? 2 : 4} of the log`),
    };
    await expect(openStore(folder)).rejects.toMatchObject(refusal);
    await expect(makeBackup({ ...input, at: new Date(0) })).rejects.toMatchObject(refusal);
  },
);
