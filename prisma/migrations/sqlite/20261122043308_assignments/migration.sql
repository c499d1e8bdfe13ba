-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "classroomId" TEXT NOT NULL,
    "setId" TEXT NOT NULL,
    "clientKey" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "opensAt" DATETIME NOT NULL,
    "dueAt" DATETIME,
    "closesAt" DATETIME,
    "attempts" INTEGER,
    "counts" TEXT NOT NULL,
    "timeLimitMinutes" INTEGER,
    "shuffle" BOOLEAN NOT NULL,
    "openBook" BOOLEAN NOT NULL,
    "feedback" TEXT NOT NULL,
    "choices" BOOLEAN NOT NULL,
    "typed" BOOLEAN NOT NULL,
    "clauses" BOOLEAN NOT NULL,
    "questionCount" INTEGER,
    "latePenalty" INTEGER NOT NULL,
    "feedsSchedule" BOOLEAN NOT NULL,
    "forAll" BOOLEAN NOT NULL,
    "pinnedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Assignment_classroomId_fkey" FOREIGN KEY ("classroomId") REFERENCES "Classroom" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Assignment_setId_fkey" FOREIGN KEY ("setId") REFERENCES "StudySet" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AssignmentItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "assignmentId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "questionId" TEXT NOT NULL,
    "questionRevisionId" TEXT NOT NULL,
    "presentation" TEXT NOT NULL,
    "points" REAL NOT NULL DEFAULT 1,
    CONSTRAINT "AssignmentItem_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AssignmentItem_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AssignmentItem_questionRevisionId_fkey" FOREIGN KEY ("questionRevisionId") REFERENCES "QuestionRevision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AssignmentLearner" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "assignmentId" TEXT NOT NULL,
    "enrollmentId" TEXT NOT NULL,
    "included" BOOLEAN NOT NULL,
    "dueAt" DATETIME,
    "closesAt" DATETIME,
    "timeLimitMinutes" INTEGER,
    "attempts" INTEGER,
    CONSTRAINT "AssignmentLearner_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AssignmentLearner_enrollmentId_fkey" FOREIGN KEY ("enrollmentId") REFERENCES "Enrollment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

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
    "finishedAt" DATETIME,
    "score" REAL,
    CONSTRAINT "Attempt_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Attempt_setId_fkey" FOREIGN KEY ("setId") REFERENCES "StudySet" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Attempt_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Attempt" ("clientKey", "createdAt", "finishedAt", "id", "mode", "score", "setId", "userId") SELECT "clientKey", "createdAt", "finishedAt", "id", "mode", "score", "setId", "userId" FROM "Attempt";
DROP TABLE "Attempt";
ALTER TABLE "new_Attempt" RENAME TO "Attempt";
CREATE INDEX "Attempt_userId_createdAt_idx" ON "Attempt"("userId", "createdAt");
CREATE UNIQUE INDEX "Attempt_userId_clientKey_key" ON "Attempt"("userId", "clientKey");
CREATE UNIQUE INDEX "Attempt_assignmentId_userId_number_key" ON "Attempt"("assignmentId", "userId", "number");
CREATE TABLE "new_Response" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "itemId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "clientKey" TEXT NOT NULL,
    "raw" JSONB NOT NULL,
    "guessed" BOOLEAN NOT NULL,
    "verdict" TEXT NOT NULL,
    "score" REAL,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "answeredAt" DATETIME NOT NULL,
    "receivedAt" DATETIME NOT NULL,
    "durationMs" INTEGER,
    CONSTRAINT "Response_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AttemptItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Response" ("answeredAt", "clientKey", "durationMs", "guessed", "id", "itemId", "raw", "receivedAt", "score", "sequence", "verdict") SELECT "answeredAt", "clientKey", "durationMs", "guessed", "id", "itemId", "raw", "receivedAt", "score", "sequence", "verdict" FROM "Response";
DROP TABLE "Response";
ALTER TABLE "new_Response" RENAME TO "Response";
CREATE UNIQUE INDEX "Response_itemId_sequence_key" ON "Response"("itemId", "sequence");
CREATE UNIQUE INDEX "Response_itemId_clientKey_key" ON "Response"("itemId", "clientKey");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_clientKey_key" ON "Assignment"("clientKey");

-- CreateIndex
CREATE INDEX "Assignment_classroomId_opensAt_idx" ON "Assignment"("classroomId", "opensAt");

-- CreateIndex
CREATE INDEX "Assignment_setId_idx" ON "Assignment"("setId");

-- CreateIndex
CREATE INDEX "AssignmentItem_questionId_idx" ON "AssignmentItem"("questionId");

-- CreateIndex
CREATE UNIQUE INDEX "AssignmentItem_assignmentId_position_key" ON "AssignmentItem"("assignmentId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "AssignmentItem_assignmentId_questionId_key" ON "AssignmentItem"("assignmentId", "questionId");

-- CreateIndex
CREATE INDEX "AssignmentLearner_enrollmentId_idx" ON "AssignmentLearner"("enrollmentId");

-- CreateIndex
CREATE UNIQUE INDEX "AssignmentLearner_assignmentId_enrollmentId_key" ON "AssignmentLearner"("assignmentId", "enrollmentId");
