-- AlterTable
ALTER TABLE "AttemptItem" ADD COLUMN "companions" JSONB;
