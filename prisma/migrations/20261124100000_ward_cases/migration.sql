-- AlterTable
ALTER TABLE "ConsentRow" ADD COLUMN "actualHospitalNo" TEXT;
ALTER TABLE "ConsentRow" ADD COLUMN "attention" TEXT;
ALTER TABLE "ConsentRow" ADD COLUMN "heldAt" TEXT;
ALTER TABLE "ConsentRow" ADD COLUMN "heldTabletId" TEXT;
ALTER TABLE "ConsentRow" ADD COLUMN "heldTabletName" TEXT;
