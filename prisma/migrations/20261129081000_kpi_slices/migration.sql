-- A KPI may be about one part of what its metric counts: `role:manager`, `channel:email`. What is kept of a closed period is kept by that part too.
ALTER TABLE "specifications" ADD COLUMN "slice" TEXT;
ALTER TABLE "kpis" ADD COLUMN "slice" TEXT;
ALTER TABLE "specifications" ADD CONSTRAINT specifications_slice CHECK (slice ~ '^(role|product|channel|industry|country):');
ALTER TABLE "kpis" ADD CONSTRAINT kpis_slice CHECK (slice ~ '^(role|product|channel|industry|country):');

-- Empty is all of it.
ALTER TABLE "kpi_snapshots" ADD COLUMN "slice" TEXT NOT NULL DEFAULT '';
ALTER TABLE "kpi_snapshots" DROP CONSTRAINT "kpi_snapshots_pkey";
ALTER TABLE "kpi_snapshots" ADD CONSTRAINT "kpi_snapshots_pkey" PRIMARY KEY ("workspace_id", "metric_id", "grain", "group_id", "slice", "start_on");

ALTER TABLE "kpi_restatements" ADD COLUMN "slice" TEXT NOT NULL DEFAULT '';
DROP INDEX "kpi_restatements_workspace_id_metric_id_grain_group_id_star_idx";
CREATE INDEX "kpi_restatements_workspace_id_metric_id_grain_group_id_slic_idx" ON "kpi_restatements"("workspace_id", "metric_id", "grain", "group_id", "slice", "start_on");
