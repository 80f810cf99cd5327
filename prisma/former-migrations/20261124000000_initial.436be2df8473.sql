-- The first migration was edited once, before there was anything like a release: "handedBack" was a boolean. This
-- brings a database that was made by its former text, and by nothing after it, to the present one.
CREATE TABLE "new_ConsentRow" (
    "consentId" TEXT NOT NULL PRIMARY KEY,
    "reference" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "wardId" TEXT NOT NULL,
    "wardName" TEXT NOT NULL,
    "leafletId" TEXT NOT NULL,
    "leafletVersion" INTEGER NOT NULL,
    "leafletTitle" TEXT NOT NULL,
    "nameLatin" TEXT NOT NULL,
    "nameChinese" TEXT NOT NULL,
    "hospitalNo" TEXT NOT NULL,
    "episodeNo" TEXT NOT NULL,
    "preparedAt" TEXT NOT NULL,
    "signedAt" TEXT,
    "datedAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "tabletId" TEXT,
    "progress" INTEGER NOT NULL,
    "handedBack" TEXT,
    "sedatedOn" TEXT
);
INSERT INTO "new_ConsentRow" ("consentId", "reference", "status", "revision", "wardId", "wardName", "leafletId", "leafletVersion", "leafletTitle", "nameLatin", "nameChinese", "hospitalNo", "episodeNo", "preparedAt", "signedAt", "datedAt", "updatedAt", "tabletId", "progress", "handedBack", "sedatedOn")
SELECT "ConsentRow"."consentId", "ConsentRow"."reference", "ConsentRow"."status", "ConsentRow"."revision", "ConsentRow"."wardId", "ConsentRow"."wardName", "ConsentRow"."leafletId", "ConsentRow"."leafletVersion", "ConsentRow"."leafletTitle", "ConsentRow"."nameLatin", "ConsentRow"."nameChinese", "ConsentRow"."hospitalNo", "ConsentRow"."episodeNo", "ConsentRow"."preparedAt", "ConsentRow"."signedAt", "ConsentRow"."datedAt", "ConsentRow"."updatedAt", "ConsentRow"."tabletId", "ConsentRow"."progress", CASE WHEN "handedBack" THEN coalesce((SELECT "data" ->> 'reason' FROM "LogEntry" JOIN "LogPayload" USING ("position")
      WHERE "stream" = 'consent' AND "streamId" = "consentId" AND "type" = 'handed-back' ORDER BY "LogEntry"."revision" DESC LIMIT 1), 'patient-asked') END, "ConsentRow"."sedatedOn"
FROM "ConsentRow";
DROP TABLE "ConsentRow";
ALTER TABLE "new_ConsentRow" RENAME TO "ConsentRow";
CREATE UNIQUE INDEX "ConsentRow_reference_key" ON "ConsentRow"("reference");
CREATE INDEX "ConsentRow_wardId_status_idx" ON "ConsentRow"("wardId", "status");
CREATE INDEX "ConsentRow_datedAt_idx" ON "ConsentRow"("datedAt");
