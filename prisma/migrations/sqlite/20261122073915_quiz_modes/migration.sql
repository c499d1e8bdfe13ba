-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Attempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "userId" TEXT NOT NULL,
    "setId" TEXT,
    "mode" TEXT NOT NULL,
    "clientKey" TEXT NOT NULL,
    "assignmentId" TEXT,
    "number" INTEGER,
    "deadlineAt" DATETIME,
    "feedback" TEXT NOT NULL DEFAULT 'atOnce',
    "schedules" BOOLEAN NOT NULL DEFAULT true,
    "finishedAt" DATETIME,
    "score" REAL,
    CONSTRAINT "Attempt_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Attempt_setId_fkey" FOREIGN KEY ("setId") REFERENCES "StudySet" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Attempt_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Attempt" ("assignmentId", "clientKey", "createdAt", "deadlineAt", "finishedAt", "id", "mode", "number", "score", "setId", "userId") SELECT "assignmentId", "clientKey", "createdAt", "deadlineAt", "finishedAt", "id", "mode", "number", "score", "setId", "userId" FROM "Attempt";
DROP TABLE "Attempt";
ALTER TABLE "new_Attempt" RENAME TO "Attempt";
CREATE INDEX "Attempt_userId_createdAt_idx" ON "Attempt"("userId", "createdAt");
CREATE UNIQUE INDEX "Attempt_userId_clientKey_key" ON "Attempt"("userId", "clientKey");
CREATE UNIQUE INDEX "Attempt_assignmentId_userId_number_key" ON "Attempt"("assignmentId", "userId", "number");
CREATE TABLE "new_AttemptItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "attemptId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "questionRevisionId" TEXT NOT NULL,
    "presentation" TEXT NOT NULL,
    "optionOrder" JSONB NOT NULL,
    "servedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "flagged" BOOLEAN NOT NULL DEFAULT false,
    "hintedAt" DATETIME,
    "scoredRevisionId" TEXT,
    CONSTRAINT "AttemptItem_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AttemptItem_questionRevisionId_fkey" FOREIGN KEY ("questionRevisionId") REFERENCES "QuestionRevision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AttemptItem_scoredRevisionId_fkey" FOREIGN KEY ("scoredRevisionId") REFERENCES "QuestionRevision" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_AttemptItem" ("attemptId", "id", "optionOrder", "position", "presentation", "questionRevisionId", "scoredRevisionId", "servedAt") SELECT "attemptId", "id", "optionOrder", "position", "presentation", "questionRevisionId", "scoredRevisionId", "servedAt" FROM "AttemptItem";
DROP TABLE "AttemptItem";
ALTER TABLE "new_AttemptItem" RENAME TO "AttemptItem";
CREATE INDEX "AttemptItem_questionRevisionId_idx" ON "AttemptItem"("questionRevisionId");
CREATE UNIQUE INDEX "AttemptItem_attemptId_position_key" ON "AttemptItem"("attemptId", "position");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
