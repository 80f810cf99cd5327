-- CreateTable
CREATE TABLE "LogEntry" (
    "position" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "stream" TEXT NOT NULL,
    "streamId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "typeVersion" INTEGER NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "leafHash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "LogPayload" (
    "position" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "salt" BLOB NOT NULL,
    "data" TEXT NOT NULL,
    CONSTRAINT "LogPayload_position_fkey" FOREIGN KEY ("position") REFERENCES "LogEntry" ("position") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Document" (
    "sha256" TEXT NOT NULL PRIMARY KEY,
    "consentId" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "createdAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ConsentRow" (
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

-- CreateTable
CREATE TABLE "NameText" (
    "consentId" TEXT NOT NULL PRIMARY KEY,
    "folded" TEXT NOT NULL,
    CONSTRAINT "NameText_consentId_fkey" FOREIGN KEY ("consentId") REFERENCES "ConsentRow" ("consentId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NameGram" (
    "gram" TEXT NOT NULL,
    "consentId" TEXT NOT NULL,

    PRIMARY KEY ("gram", "consentId"),
    CONSTRAINT "NameGram_consentId_fkey" FOREIGN KEY ("consentId") REFERENCES "ConsentRow" ("consentId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NumberKey" (
    "consentId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,

    PRIMARY KEY ("consentId", "kind"),
    CONSTRAINT "NumberKey_consentId_fkey" FOREIGN KEY ("consentId") REFERENCES "ConsentRow" ("consentId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReferenceDay" (
    "day" TEXT NOT NULL PRIMARY KEY,
    "last" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "Ward" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Tablet" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenSha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "wardId" TEXT,
    "createdAt" TEXT NOT NULL,
    "lockedUntil" TEXT,
    "retiredAt" TEXT,
    CONSTRAINT "Tablet_wardId_fkey" FOREIGN KEY ("wardId") REFERENCES "Ward" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BedsideSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenSha256" TEXT NOT NULL,
    "consentId" TEXT NOT NULL,
    "tabletId" TEXT NOT NULL,
    "handedOverBy" TEXT NOT NULL,
    "wardId" TEXT NOT NULL,
    "startedAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "finishedAt" TEXT,
    "endedAt" TEXT,
    CONSTRAINT "BedsideSession_tabletId_fkey" FOREIGN KEY ("tabletId") REFERENCES "Tablet" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WrongPin" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "count" INTEGER NOT NULL,
    "lastAt" TEXT NOT NULL,
    "lockedUntil" TEXT
);

-- CreateTable
CREATE TABLE "SearchQuery" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "staffId" TEXT NOT NULL,
    "criteria" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "username" TEXT,
    "displayUsername" TEXT,
    "post" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "wardId" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    CONSTRAINT "User_wardId_fkey" FOREIGN KEY ("wardId") REFERENCES "Ward" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "token" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,
    "tabletId" TEXT,
    "suspendedAt" DATETIME,
    "startedAt" DATETIME,
    CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" DATETIME,
    "refreshTokenExpiresAt" DATETIME,
    "scope" TEXT,
    "password" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateIndex
CREATE UNIQUE INDEX "LogEntry_stream_streamId_revision_key" ON "LogEntry"("stream", "streamId", "revision");

-- CreateIndex
CREATE INDEX "Document_consentId_idx" ON "Document"("consentId");

-- CreateIndex
CREATE UNIQUE INDEX "ConsentRow_reference_key" ON "ConsentRow"("reference");

-- CreateIndex
CREATE INDEX "ConsentRow_wardId_status_idx" ON "ConsentRow"("wardId", "status");

-- CreateIndex
CREATE INDEX "ConsentRow_datedAt_idx" ON "ConsentRow"("datedAt");

-- CreateIndex
CREATE INDEX "NameGram_consentId_idx" ON "NameGram"("consentId");

-- CreateIndex
CREATE INDEX "NumberKey_key_kind_idx" ON "NumberKey"("key", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Tablet_tokenSha256_key" ON "Tablet"("tokenSha256");

-- CreateIndex
CREATE UNIQUE INDEX "BedsideSession_tokenSha256_key" ON "BedsideSession"("tokenSha256");

-- CreateIndex
CREATE INDEX "BedsideSession_tabletId_idx" ON "BedsideSession"("tabletId");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "User_username_key" ON "User"("username");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_tabletId_idx" ON "Session"("tabletId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- The append-only tables: see lib/store/append-only.ts. A redefined table loses its triggers.
CREATE TRIGGER "LogEntry_no_gap" BEFORE INSERT ON "LogEntry"
WHEN NEW."position" <> (SELECT coalesce(max("position"), 0) + 1 FROM "LogEntry")
  OR NEW."revision" <> (SELECT coalesce(max("revision"), 0) + 1 FROM "LogEntry" WHERE "stream" = NEW."stream" AND "streamId" = NEW."streamId")
BEGIN SELECT RAISE(ABORT, 'LogEntry has no gaps'); END;

CREATE TRIGGER "LogEntry_no_update" BEFORE UPDATE ON "LogEntry"
BEGIN SELECT RAISE(ABORT, 'LogEntry is append-only'); END;

CREATE TRIGGER "LogEntry_no_delete" BEFORE DELETE ON "LogEntry"
BEGIN SELECT RAISE(ABORT, 'LogEntry is append-only'); END;

CREATE TRIGGER "LogEntry_no_replace" BEFORE INSERT ON "LogEntry"
WHEN EXISTS (SELECT 1 FROM "LogEntry" WHERE "position" = NEW."position" OR ("stream" = NEW."stream" AND "streamId" = NEW."streamId" AND "revision" = NEW."revision"))
BEGIN SELECT RAISE(ABORT, 'LogEntry is append-only'); END;

CREATE TRIGGER "LogPayload_no_update" BEFORE UPDATE ON "LogPayload"
BEGIN SELECT RAISE(ABORT, 'LogPayload is append-only'); END;

CREATE TRIGGER "LogPayload_no_delete" BEFORE DELETE ON "LogPayload"
BEGIN SELECT RAISE(ABORT, 'LogPayload is append-only'); END;

CREATE TRIGGER "LogPayload_no_replace" BEFORE INSERT ON "LogPayload"
WHEN EXISTS (SELECT 1 FROM "LogPayload" WHERE "position" = NEW."position")
BEGIN SELECT RAISE(ABORT, 'LogPayload is append-only'); END;

CREATE TRIGGER "Document_no_update" BEFORE UPDATE ON "Document"
BEGIN SELECT RAISE(ABORT, 'Document is append-only'); END;

CREATE TRIGGER "Document_no_delete" BEFORE DELETE ON "Document"
BEGIN SELECT RAISE(ABORT, 'Document is append-only'); END;

CREATE TRIGGER "Document_no_replace" BEFORE INSERT ON "Document"
WHEN EXISTS (SELECT 1 FROM "Document" WHERE "sha256" = NEW."sha256")
BEGIN SELECT RAISE(ABORT, 'Document is append-only'); END;
