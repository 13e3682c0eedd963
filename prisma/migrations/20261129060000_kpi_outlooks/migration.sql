-- Where each KPI was heading last night: working it out takes too long for a page with sixty of them.
CREATE TABLE "kpi_outlooks" (
    "workspace_id" UUID NOT NULL,
    "kpi_id" UUID NOT NULL,
    "kpi_version" INTEGER NOT NULL,
    "made_on" DATE NOT NULL,
    "until_on" DATE NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "low" DOUBLE PRECISION NOT NULL,
    "high" DOUBLE PRECISION NOT NULL,
    "chance" DOUBLE PRECISION,

    CONSTRAINT "kpi_outlooks_pkey" PRIMARY KEY ("workspace_id","kpi_id"),
    CONSTRAINT kpi_outlooks_bounds CHECK (low <= value AND value <= high)
);

SELECT pacer_secure_tables();
