CREATE TABLE "jobs" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "singleton_key" TEXT,
    "scheduled_for" TIMESTAMPTZ(3),
    "run_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "worker" UUID,
    "leased_until" TIMESTAMPTZ(3),
    "stop_requested" BOOLEAN NOT NULL DEFAULT false,
    "progress_done" INTEGER NOT NULL DEFAULT 0,
    "progress_total" INTEGER,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "jobs_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "jobs_workspace_id_name_scheduled_for_key" ON "jobs"("workspace_id", "name", "scheduled_for");
CREATE INDEX "jobs_workspace_id_name_created_at_idx" ON "jobs"("workspace_id", "name", "created_at" DESC);
CREATE INDEX "jobs_finished_at_idx" ON "jobs"("finished_at");

ALTER TABLE "jobs" ADD CONSTRAINT jobs_state CHECK (state IN ('waiting', 'running', 'done', 'failed', 'stopped', 'superseded'));
ALTER TABLE "jobs" ADD CONSTRAINT jobs_running_has_worker CHECK ((state = 'running') = (worker IS NOT NULL AND leased_until IS NOT NULL));

-- Looked at every second by every process: they hold only what is not finished.
CREATE INDEX jobs_due ON "jobs" (run_at, id) WHERE state = 'waiting';
CREATE INDEX jobs_leased ON "jobs" (leased_until) WHERE state = 'running';
-- Of one key at most one waits and at most one runs.
CREATE UNIQUE INDEX jobs_one_waiting ON "jobs" (workspace_id, name, singleton_key) WHERE state = 'waiting' AND singleton_key IS NOT NULL;
CREATE UNIQUE INDEX jobs_one_running ON "jobs" (workspace_id, name, singleton_key) WHERE state = 'running' AND singleton_key IS NOT NULL;

SELECT pacer_secure_tables();
