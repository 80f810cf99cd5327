-- What the PDFs on one version of a leaflet begin with is stored once. Documents from before are whole, without a
-- prefix, and stay as they are. The column is added, never the table remade, which would lose its triggers.
CREATE TABLE "DocumentPrefix" (
    "sha256" TEXT NOT NULL PRIMARY KEY,
    "bytes" BLOB NOT NULL,
    "createdAt" TEXT NOT NULL
);

ALTER TABLE "Document" ADD COLUMN "prefixSha256" TEXT REFERENCES "DocumentPrefix" ("sha256") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TRIGGER "DocumentPrefix_no_update" BEFORE UPDATE ON "DocumentPrefix"
BEGIN SELECT RAISE(ABORT, 'DocumentPrefix is append-only'); END;

CREATE TRIGGER "DocumentPrefix_no_delete" BEFORE DELETE ON "DocumentPrefix"
BEGIN SELECT RAISE(ABORT, 'DocumentPrefix is append-only'); END;

CREATE TRIGGER "DocumentPrefix_no_replace" BEFORE INSERT ON "DocumentPrefix"
WHEN EXISTS (SELECT 1 FROM "DocumentPrefix" WHERE "sha256" = NEW."sha256")
BEGIN SELECT RAISE(ABORT, 'DocumentPrefix is append-only'); END;
