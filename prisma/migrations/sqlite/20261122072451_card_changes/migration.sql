-- CreateTable
CREATE TABLE "Weights" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "userId" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "answers" INTEGER NOT NULL,
    "lossBefore" REAL NOT NULL,
    "loss" REAL NOT NULL,
    CONSTRAINT "Weights_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT,
    "email" TEXT,
    "emailKey" TEXT,
    "passwordHash" TEXT,
    "recoveryHash" TEXT,
    "locale" TEXT,
    "timeZone" TEXT NOT NULL,
    "dayStart" INTEGER NOT NULL DEFAULT 4,
    "newPerDay" INTEGER NOT NULL DEFAULT 20,
    "reviewsPerDay" INTEGER NOT NULL DEFAULT 200,
    "retention" REAL NOT NULL DEFAULT 0.9,
    "twoButtons" BOOLEAN NOT NULL DEFAULT false,
    "typesMature" BOOLEAN NOT NULL DEFAULT false,
    "weightsId" INTEGER NOT NULL DEFAULT 0,
    "fittedAt" DATETIME,
    "sessionVersion" INTEGER NOT NULL DEFAULT 0,
    "isAdmin" BOOLEAN NOT NULL DEFAULT false,
    "mergedIntoId" TEXT,
    CONSTRAINT "User_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_User" ("createdAt", "dayStart", "email", "emailKey", "id", "isAdmin", "kind", "locale", "mergedIntoId", "name", "nameKey", "newPerDay", "passwordHash", "recoveryHash", "retention", "reviewsPerDay", "sessionVersion", "timeZone") SELECT "createdAt", "dayStart", "email", "emailKey", "id", "isAdmin", "kind", "locale", "mergedIntoId", "name", "nameKey", "newPerDay", "passwordHash", "recoveryHash", "retention", "reviewsPerDay", "sessionVersion", "timeZone" FROM "User";
DROP TABLE "User";
ALTER TABLE "new_User" RENAME TO "User";
CREATE UNIQUE INDEX "User_nameKey_key" ON "User"("nameKey");
CREATE UNIQUE INDEX "User_emailKey_key" ON "User"("emailKey");
CREATE TABLE "new_Card" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "userId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "factId" TEXT,
    "phase" TEXT NOT NULL,
    "step" INTEGER,
    "stability" REAL,
    "difficulty" REAL,
    "dueDay" INTEGER,
    "dueAt" DATETIME,
    "lastDay" INTEGER,
    "reps" INTEGER NOT NULL DEFAULT 0,
    "lapses" INTEGER NOT NULL DEFAULT 0,
    "suspended" BOOLEAN NOT NULL DEFAULT false,
    "buriedOn" INTEGER,
    "missed" BOOLEAN NOT NULL DEFAULT false,
    "weightsId" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Card_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Card_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Card_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Card" ("createdAt", "difficulty", "dueAt", "dueDay", "factId", "id", "lapses", "lastDay", "missed", "phase", "questionId", "reps", "stability", "step", "userId") SELECT "createdAt", "difficulty", "dueAt", "dueDay", "factId", "id", "lapses", "lastDay", "missed", "phase", "questionId", "reps", "stability", "step", "userId" FROM "Card";
DROP TABLE "Card";
ALTER TABLE "new_Card" RENAME TO "Card";
CREATE INDEX "Card_userId_dueDay_idx" ON "Card"("userId", "dueDay");
CREATE INDEX "Card_userId_dueAt_idx" ON "Card"("userId", "dueAt");
CREATE INDEX "Card_userId_factId_idx" ON "Card"("userId", "factId");
CREATE INDEX "Card_userId_missed_idx" ON "Card"("userId", "missed");
CREATE UNIQUE INDEX "Card_userId_questionId_key" ON "Card"("userId", "questionId");
CREATE TABLE "new_ReviewLog" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "answeredAt" DATETIME NOT NULL,
    "receivedAt" DATETIME NOT NULL,
    "learnerDay" INTEGER NOT NULL,
    "clientKey" TEXT NOT NULL,
    "effect" TEXT,
    "rating" INTEGER,
    "verdict" TEXT,
    "presentation" TEXT,
    "inReview" BOOLEAN NOT NULL DEFAULT false,
    "elapsedDays" INTEGER,
    "before" JSONB,
    "durationMs" INTEGER,
    "responseId" TEXT,
    "reply" JSONB,
    "guessed" BOOLEAN NOT NULL DEFAULT false,
    "questionRevisionId" TEXT,
    "weights" INTEGER NOT NULL DEFAULT 0,
    "retention" REAL NOT NULL DEFAULT 0.9,
    "optionCount" INTEGER NOT NULL DEFAULT 0,
    "dueDay" INTEGER,
    "undoesId" TEXT,
    CONSTRAINT "ReviewLog_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReviewLog_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReviewLog_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ReviewLog_questionRevisionId_fkey" FOREIGN KEY ("questionRevisionId") REFERENCES "QuestionRevision" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ReviewLog_undoesId_fkey" FOREIGN KEY ("undoesId") REFERENCES "ReviewLog" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_ReviewLog" ("answeredAt", "before", "clientKey", "durationMs", "effect", "elapsedDays", "id", "inReview", "learnerDay", "presentation", "questionId", "rating", "receivedAt", "responseId", "type", "userId", "verdict", "weights") SELECT "answeredAt", "before", "clientKey", "durationMs", "effect", "elapsedDays", "id", "inReview", "learnerDay", "presentation", "questionId", "rating", "receivedAt", "responseId", "type", "userId", "verdict", "weights" FROM "ReviewLog";
DROP TABLE "ReviewLog";
ALTER TABLE "new_ReviewLog" RENAME TO "ReviewLog";
CREATE UNIQUE INDEX "ReviewLog_responseId_key" ON "ReviewLog"("responseId");
CREATE UNIQUE INDEX "ReviewLog_undoesId_key" ON "ReviewLog"("undoesId");
CREATE INDEX "ReviewLog_userId_questionId_answeredAt_idx" ON "ReviewLog"("userId", "questionId", "answeredAt");
CREATE INDEX "ReviewLog_userId_learnerDay_idx" ON "ReviewLog"("userId", "learnerDay");
CREATE INDEX "ReviewLog_userId_receivedAt_idx" ON "ReviewLog"("userId", "receivedAt");
CREATE UNIQUE INDEX "ReviewLog_userId_clientKey_key" ON "ReviewLog"("userId", "clientKey");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Weights_userId_createdAt_idx" ON "Weights"("userId", "createdAt");
