-- Figures about records by period, and the facts that some of them need: agreed behaviour, reviews, counts from outside, criteria of stages.
-- The two indexes by time are BRIN: next to nothing to write, and enough to find the last weeks.
-- CreateTable
CREATE TABLE "record_figures" (
    "workspace_id" UUID NOT NULL,
    "figure" TEXT NOT NULL,
    "group_id" UUID NOT NULL,
    "start_on" DATE NOT NULL,
    "end_on" DATE NOT NULL,
    "numerator" DOUBLE PRECISION,
    "denominator" DOUBLE PRECISION NOT NULL,
    "value" DOUBLE PRECISION,
    "people" INTEGER NOT NULL,
    "left_out" INTEGER NOT NULL,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "record_figures_pkey" PRIMARY KEY ("workspace_id","figure","group_id","start_on","end_on")
);

-- CreateTable
CREATE TABLE "figure_counts" (
    "workspace_id" UUID NOT NULL,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,
    "present_rows" INTEGER NOT NULL,

    CONSTRAINT "figure_counts_pkey" PRIMARY KEY ("workspace_id")
);

-- CreateTable
CREATE TABLE "agreed_behaviours" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "desired" TEXT NOT NULL,
    "undesired" TEXT NOT NULL,
    "rule" TEXT,
    "desired_keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "undesired_keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "antecedent" TEXT,
    "consequence" TEXT,
    "reward" TEXT,
    "baseline_value" DOUBLE PRECISION,
    "baseline_on" DATE,
    "sub_goals" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "agreed_behaviours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_reviews" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "led_by_id" UUID,
    "held_at" TIMESTAMPTZ(3) NOT NULL,
    "is_from_crm" BOOLEAN NOT NULL DEFAULT false,
    "agenda" JSONB NOT NULL DEFAULT '[]',
    "notes" TEXT,
    "task_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "team_reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outside_counts" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "group_id" UUID NOT NULL,
    "start_on" DATE NOT NULL,
    "end_on" DATE NOT NULL,
    "contacts" INTEGER NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outside_counts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stage_criteria" (
    "workspace_id" UUID NOT NULL,
    "stage_id" UUID NOT NULL,
    "fields" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stage_criteria_pkey" PRIMARY KEY ("workspace_id","stage_id")
);

-- CreateIndex
CREATE INDEX "record_figures_workspace_id_start_on_end_on_idx" ON "record_figures"("workspace_id", "start_on", "end_on");

-- CreateIndex
CREATE UNIQUE INDEX "agreed_behaviours_workspace_id_name_key" ON "agreed_behaviours"("workspace_id", "name");

-- CreateIndex
CREATE INDEX "team_reviews_workspace_id_team_id_held_at_idx" ON "team_reviews"("workspace_id", "team_id", "held_at" DESC);

-- CreateIndex
CREATE INDEX "team_reviews_workspace_id_held_at_idx" ON "team_reviews"("workspace_id", "held_at");

-- CreateIndex
CREATE INDEX "outside_counts_workspace_id_start_on_idx" ON "outside_counts"("workspace_id", "start_on");

-- CreateIndex
CREATE UNIQUE INDEX "outside_counts_workspace_id_source_group_id_start_on_end_on_key" ON "outside_counts"("workspace_id", "source", "group_id", "start_on", "end_on");

-- CreateIndex
CREATE INDEX "interactions_created_at" ON "interactions" USING BRIN ("created_at");

-- CreateIndex
CREATE INDEX "record_changes_at" ON "record_changes" USING BRIN ("at");

SELECT pacer_secure_tables();
