-- CreateTable
CREATE TABLE "training_courses" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "title" JSONB NOT NULL,
    "outcome" JSONB NOT NULL,
    "roles" TEXT[],
    "materials" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "training_courses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "training_sessions" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT NOT NULL,
    "trainer" TEXT NOT NULL,
    "seats" INTEGER,
    "cancelled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "training_sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "training_attendances" (
    "workspace_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "has_scored" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "training_attendances_pkey" PRIMARY KEY ("workspace_id","session_id","member_id")
);

-- CreateTable
CREATE TABLE "training_tallies" (
    "workspace_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "ones" INTEGER NOT NULL DEFAULT 0,
    "twos" INTEGER NOT NULL DEFAULT 0,
    "threes" INTEGER NOT NULL DEFAULT 0,
    "fours" INTEGER NOT NULL DEFAULT 0,
    "fives" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "training_tallies_pkey" PRIMARY KEY ("workspace_id","session_id")
);

-- CreateTable
CREATE TABLE "training_remarks" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "workspace_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "training_remarks_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "training_courses_workspace_id_created_at_idx" ON "training_courses"("workspace_id", "created_at");

-- CreateIndex
CREATE INDEX "training_sessions_workspace_id_course_id_starts_at_idx" ON "training_sessions"("workspace_id", "course_id", "starts_at");

-- CreateIndex
CREATE INDEX "training_sessions_workspace_id_starts_at_idx" ON "training_sessions"("workspace_id", "starts_at");

-- CreateIndex
CREATE INDEX "training_attendances_workspace_id_member_id_idx" ON "training_attendances"("workspace_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "training_tallies_session_id_key" ON "training_tallies"("session_id");

-- CreateIndex
CREATE INDEX "training_remarks_workspace_id_session_id_idx" ON "training_remarks"("workspace_id", "session_id");

-- AddForeignKey
ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "training_courses"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_attendances" ADD CONSTRAINT "training_attendances_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "training_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_tallies" ADD CONSTRAINT "training_tallies_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "training_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_remarks" ADD CONSTRAINT "training_remarks_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "training_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "training_courses" ADD CONSTRAINT training_courses_for_somebody CHECK (cardinality(roles) > 0);
ALTER TABLE "training_sessions" ADD CONSTRAINT training_sessions_end_after_start CHECK (ends_at > starts_at AND (seats IS NULL OR seats > 0));
ALTER TABLE "training_attendances" ADD CONSTRAINT training_attendances_state CHECK (state IN ('invited', 'signed-up', 'present', 'absent') AND (state = 'present' OR NOT has_scored));

SELECT pacer_secure_tables();
