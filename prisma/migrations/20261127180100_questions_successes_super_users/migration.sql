-- CreateTable
CREATE TABLE "user_questions" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "item_key" UUID,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "owed_by_id" UUID,
    "due_on" DATE NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "helped_at" TIMESTAMPTZ(3),
    "is_shareable" BOOLEAN NOT NULL,
    "shared_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "user_questions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_question_posts" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_question_posts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "success_stories" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "team_id" UUID,
    "member_id" UUID,
    "agreed_at" TIMESTAMPTZ(3),
    "metric_id" TEXT,
    "metric_version" INTEGER,
    "grain" TEXT,
    "period_start" DATE,
    "period_end" DATE,
    "value" DOUBLE PRECISION,
    "numerator" DOUBLE PRECISION,
    "denominator" DOUBLE PRECISION,
    "currency" TEXT,
    "written_by_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "success_stories_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "super_user_charges" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "super_user_id" UUID NOT NULL,
    "team_id" UUID,
    "member_id" UUID,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "super_user_charges_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "user_questions_workspace_id_asked_by_id_idx" ON "user_questions"("workspace_id", "asked_by_id");

-- CreateIndex
CREATE INDEX "user_questions_workspace_id_answered_at_due_on_idx" ON "user_questions"("workspace_id", "answered_at", "due_on");

-- CreateIndex
CREATE INDEX "user_question_posts_workspace_id_question_id_at_idx" ON "user_question_posts"("workspace_id", "question_id", "at");

-- CreateIndex
CREATE INDEX "success_stories_workspace_id_published_at_idx" ON "success_stories"("workspace_id", "published_at");

-- CreateIndex
CREATE INDEX "super_user_charges_workspace_id_super_user_id_idx" ON "super_user_charges"("workspace_id", "super_user_id");

-- CreateIndex
CREATE INDEX "super_user_charges_workspace_id_member_id_idx" ON "super_user_charges"("workspace_id", "member_id");

-- CreateIndex
CREATE INDEX "super_user_charges_workspace_id_team_id_idx" ON "super_user_charges"("workspace_id", "team_id");

-- AddForeignKey
ALTER TABLE "user_question_posts" ADD CONSTRAINT "user_question_posts_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "user_questions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "user_questions" ADD CONSTRAINT user_questions_kind CHECK (kind IN ('question', 'feedback') AND (shared_at IS NULL OR is_shareable));
ALTER TABLE "user_question_posts" ADD CONSTRAINT user_question_posts_kind CHECK (kind IN ('answer', 'not-helped'));
-- Never about a named person without their agreement, whatever the program does.
ALTER TABLE "success_stories" ADD CONSTRAINT success_stories_agreed CHECK (published_at IS NULL OR member_id IS NULL OR agreed_at IS NOT NULL);
ALTER TABLE "success_stories" ADD CONSTRAINT success_stories_one_subject CHECK (team_id IS NULL OR member_id IS NULL);
ALTER TABLE "super_user_charges" ADD CONSTRAINT super_user_charges_one CHECK ((team_id IS NULL) <> (member_id IS NULL) AND member_id IS DISTINCT FROM super_user_id);
CREATE UNIQUE INDEX super_user_charges_once ON "super_user_charges" (workspace_id, super_user_id, coalesce(team_id, member_id));

SELECT pacer_secure_tables();
