-- AlterTable
ALTER TABLE "ConsentRow" ADD COLUMN "askedAt" TEXT;
ALTER TABLE "ConsentRow" ADD COLUMN "nurseCalledAt" TEXT;
ALTER TABLE "ConsentRow" ADD COLUMN "openQuestions" INTEGER NOT NULL DEFAULT 0;
