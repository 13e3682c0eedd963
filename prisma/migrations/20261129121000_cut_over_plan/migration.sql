-- The cut-over plan by the hour (R12): tasks with an owner and a backup, how one knows that each worked, and the way back.
CREATE TABLE "cut_over_tasks" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "minutes" INTEGER NOT NULL,
    "owner_id" UUID,
    "backup_id" UUID,
    "verification" TEXT,
    "roll_back" TEXT,
    "after_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'open',
    "state_by_id" UUID,
    "state_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "cut_over_tasks_pkey" PRIMARY KEY ("id"),
    CONSTRAINT cut_over_tasks_minutes CHECK (minutes > 0),
    CONSTRAINT cut_over_tasks_backup CHECK (backup_id <> owner_id),
    CONSTRAINT cut_over_tasks_after CHECK (after_id <> id),
    CONSTRAINT cut_over_tasks_state CHECK (state IN ('open', 'done', 'verified', 'rolled-back'))
);

CREATE INDEX "cut_over_tasks_workspace_id_programme_id_idx" ON "cut_over_tasks"("workspace_id", "programme_id");

SELECT pacer_secure_tables();
