-- CreateTable
CREATE TABLE "FactConflict" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "factId" TEXT NOT NULL,
    "otherId" TEXT NOT NULL,
    "revisionId" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    CONSTRAINT "FactConflict_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FactConflict_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Fact" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FactConflict_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "FactConflict_otherId_idx" ON "FactConflict"("otherId");

-- CreateIndex
CREATE INDEX "FactConflict_revisionId_idx" ON "FactConflict"("revisionId");

-- CreateIndex
CREATE UNIQUE INDEX "FactConflict_factId_otherId_key" ON "FactConflict"("factId", "otherId");

-- CreateIndex
CREATE INDEX "Evidence_revisionId_idx" ON "Evidence"("revisionId");
