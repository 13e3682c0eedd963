-- What the metric of a KPI was in a period that is closed, as it was told, and every time it turned out to be another.
CREATE TABLE "kpi_snapshots" (
    "workspace_id" UUID NOT NULL,
    "metric_id" TEXT NOT NULL,
    "grain" TEXT NOT NULL,
    "group_id" UUID NOT NULL,
    "start_on" DATE NOT NULL,
    "end_on" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "numerator" DOUBLE PRECISION,
    "denominator" DOUBLE PRECISION,
    "people" INTEGER,
    "people_key" TEXT NOT NULL,
    "definition_version" INTEGER NOT NULL,
    "catalogue_version" INTEGER NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kpi_snapshots_pkey" PRIMARY KEY ("workspace_id", "metric_id", "grain", "group_id", "start_on")
);

ALTER TABLE "kpi_snapshots" ADD CONSTRAINT kpi_snapshots_state CHECK (state IN ('told', 'empty') AND (state = 'told') = (value IS NOT NULL));

CREATE TABLE "kpi_restatements" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "metric_id" TEXT NOT NULL,
    "grain" TEXT NOT NULL,
    "group_id" UUID NOT NULL,
    "start_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "has_figures" BOOLEAN NOT NULL,
    "was" DOUBLE PRECISION,
    "became" DOUBLE PRECISION,
    "people_key" TEXT NOT NULL,
    "first_taken_at" TIMESTAMPTZ(3) NOT NULL,
    "restated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kpi_restatements_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "kpi_restatements_workspace_id_metric_id_grain_group_id_star_idx" ON "kpi_restatements"("workspace_id", "metric_id", "grain", "group_id", "start_on");

-- Old beside new only where both are of the same people: the difference would tell of who came or went.
ALTER TABLE "kpi_restatements" ADD CONSTRAINT kpi_restatements_figures CHECK (has_figures OR (was IS NULL AND became IS NULL));

SELECT pacer_secure_tables();
