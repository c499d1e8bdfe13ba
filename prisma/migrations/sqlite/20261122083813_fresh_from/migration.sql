-- AlterTable
ALTER TABLE "Study" ADD COLUMN "freshFrom" INTEGER DEFAULT 0;

-- CreateIndex
CREATE INDEX "Study_setId_idx" ON "Study"("setId");
