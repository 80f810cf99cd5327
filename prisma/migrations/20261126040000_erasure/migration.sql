-- CreateTable
CREATE TABLE "Erasure" (
    "consentId" TEXT NOT NULL PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "Erasure_position_fkey" FOREIGN KEY ("position") REFERENCES "LogEntry" ("position") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateIndex
CREATE UNIQUE INDEX "Erasure_position_key" ON "Erasure"("position");

-- A recorded erasure takes payload and documents; nothing else does: see lib/store/append-only.ts.
DROP TRIGGER "LogPayload_no_delete";
DROP TRIGGER "Document_no_delete";

CREATE TRIGGER "LogPayload_no_delete" BEFORE DELETE ON "LogPayload"
WHEN NOT EXISTS (SELECT 1 FROM "Erasure" WHERE "consentId" = (SELECT "streamId" FROM "LogEntry" WHERE "position" = OLD."position" AND "stream" = 'consent'))
BEGIN SELECT RAISE(ABORT, 'LogPayload is append-only'); END;

CREATE TRIGGER "Document_no_delete" BEFORE DELETE ON "Document"
WHEN NOT EXISTS (SELECT 1 FROM "Erasure" WHERE "consentId" = OLD."consentId")
BEGIN SELECT RAISE(ABORT, 'Document is append-only'); END;

CREATE TRIGGER "Erasure_is_logged" BEFORE INSERT ON "Erasure"
WHEN NOT EXISTS (SELECT 1 FROM "LogEntry" WHERE "position" = NEW."position" AND "type" = 'record-erased')
BEGIN SELECT RAISE(ABORT, 'An erasure stands in the log'); END;

CREATE TRIGGER "LogEntry_not_erased" BEFORE INSERT ON "LogEntry"
WHEN NEW."stream" = 'consent' AND EXISTS (SELECT 1 FROM "Erasure" WHERE "consentId" = NEW."streamId")
BEGIN SELECT RAISE(ABORT, 'This consent is erased'); END;

CREATE TRIGGER "Erasure_no_update" BEFORE UPDATE ON "Erasure"
BEGIN SELECT RAISE(ABORT, 'Erasure is append-only'); END;

CREATE TRIGGER "Erasure_no_delete" BEFORE DELETE ON "Erasure"
BEGIN SELECT RAISE(ABORT, 'Erasure is append-only'); END;

CREATE TRIGGER "Erasure_no_replace" BEFORE INSERT ON "Erasure"
WHEN EXISTS (SELECT 1 FROM "Erasure" WHERE "consentId" = NEW."consentId")
BEGIN SELECT RAISE(ABORT, 'Erasure is append-only'); END;
