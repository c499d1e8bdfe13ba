-- CreateTable
CREATE TABLE "Rescore" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "assignmentId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "questionRevisionId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    CONSTRAINT "Rescore_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Rescore_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Rescore_questionRevisionId_fkey" FOREIGN KEY ("questionRevisionId") REFERENCES "QuestionRevision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Rescore_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_AttemptItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "attemptId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "questionRevisionId" TEXT NOT NULL,
    "presentation" TEXT NOT NULL,
    "optionOrder" JSONB NOT NULL,
    "servedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "scoredRevisionId" TEXT,
    CONSTRAINT "AttemptItem_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AttemptItem_questionRevisionId_fkey" FOREIGN KEY ("questionRevisionId") REFERENCES "QuestionRevision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AttemptItem_scoredRevisionId_fkey" FOREIGN KEY ("scoredRevisionId") REFERENCES "QuestionRevision" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_AttemptItem" ("attemptId", "id", "optionOrder", "position", "presentation", "questionRevisionId", "servedAt") SELECT "attemptId", "id", "optionOrder", "position", "presentation", "questionRevisionId", "servedAt" FROM "AttemptItem";
DROP TABLE "AttemptItem";
ALTER TABLE "new_AttemptItem" RENAME TO "AttemptItem";
CREATE INDEX "AttemptItem_questionRevisionId_idx" ON "AttemptItem"("questionRevisionId");
CREATE UNIQUE INDEX "AttemptItem_attemptId_position_key" ON "AttemptItem"("attemptId", "position");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Rescore_assignmentId_createdAt_idx" ON "Rescore"("assignmentId", "createdAt");
