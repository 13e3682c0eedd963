-- What was said of a KPI when it was looked at together, and what is done about it.
CREATE TABLE "kpi_check_ins" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "kpi_id" UUID NOT NULL,
    "period_starts_on" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "cause" TEXT,
    "made_by_id" UUID NOT NULL,
    "made_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kpi_check_ins_pkey" PRIMARY KEY ("id")
);

-- One a person a period: saying it twice, by a double press for one, changes what was said.
CREATE UNIQUE INDEX "kpi_check_ins_workspace_id_kpi_id_period_starts_on_made_by__key" ON "kpi_check_ins"("workspace_id", "kpi_id", "period_starts_on", "made_by_id");

CREATE TABLE "kpi_corrections" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "kpi_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "decided_on" DATE NOT NULL,
    "outcome" TEXT,
    "ended_on" DATE,
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kpi_corrections_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "kpi_corrections_workspace_id_kpi_id_idx" ON "kpi_corrections"("workspace_id", "kpi_id");
CREATE INDEX "kpi_corrections_workspace_id_owner_id_idx" ON "kpi_corrections"("workspace_id", "owner_id");

ALTER TABLE "kpi_corrections" ADD CONSTRAINT kpi_corrections_ending CHECK ((outcome IS NULL) = (ended_on IS NULL) AND (outcome IS NULL OR outcome IN ('done', 'dropped')));

SELECT pacer_secure_tables();
