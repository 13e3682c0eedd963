-- How a task is done here: steps that people agreed on, followed in the usage data.
CREATE TABLE "agreed_processes" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "steps" TEXT[],
    "order" TEXT NOT NULL,
    "window_days" INTEGER NOT NULL,
    "excluded" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agreed_processes_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "agreed_processes_workspace_id_created_at_idx" ON "agreed_processes"("workspace_id", "created_at");

-- Two that are followed cannot have the same name: people choose them by it.
CREATE UNIQUE INDEX agreed_processes_name_key ON "agreed_processes"("workspace_id", lower("name")) WHERE "removed_at" IS NULL;

ALTER TABLE "agreed_processes" ADD CONSTRAINT agreed_processes_two_steps CHECK (cardinality(steps) >= 2);
ALTER TABLE "agreed_processes" ADD CONSTRAINT agreed_processes_order_known CHECK ("order" IN ('sequential', 'strict', 'any'));
ALTER TABLE "agreed_processes" ADD CONSTRAINT agreed_processes_window CHECK (window_days >= 1);

SELECT pacer_secure_tables();
