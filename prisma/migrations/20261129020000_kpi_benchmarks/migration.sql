-- Values from outside that a KPI is held beside, each with where it was found.
CREATE TABLE "kpi_benchmarks" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "kpi_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "source" TEXT NOT NULL,
    "known_on" DATE NOT NULL,
    "entered_by_id" UUID NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kpi_benchmarks_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "kpi_benchmarks_workspace_id_kpi_id_idx" ON "kpi_benchmarks"("workspace_id", "kpi_id");

SELECT pacer_secure_tables();
