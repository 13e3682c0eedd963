-- What the change costs and gives, held against the KPIs it should move, and confirmed again at every gate.
CREATE TABLE "business_cases" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "horizon_years" INTEGER NOT NULL,
    "discount_rate" DOUBLE PRECISION NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "business_cases_pkey" PRIMARY KEY ("id"),
    CONSTRAINT business_cases_terms CHECK (horizon_years BETWEEN 1 AND 10 AND discount_rate BETWEEN 0 AND 1)
);

-- One case a programme: of two clicks one is refused.
CREATE UNIQUE INDEX "business_cases_workspace_id_programme_id_key" ON "business_cases"("workspace_id", "programme_id");

CREATE TABLE "business_case_lines" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "cost_kind" TEXT,
    "rhythm" TEXT,
    "kpi_id" UUID,
    "basis" TEXT,
    "amount_cents" BIGINT NOT NULL,
    "from_month" INTEGER NOT NULL,
    "ramp_up_months" INTEGER,
    "removed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "business_case_lines_pkey" PRIMARY KEY ("id"),
    -- A cost says of what kind it is and how often; a benefit on which KPI it hangs and how fast it comes.
    CONSTRAINT business_case_lines_side CHECK (
        side IN ('cost', 'benefit')
        AND (side = 'cost') = (cost_kind IS NOT NULL)
        AND (side = 'cost') = (rhythm IS NOT NULL)
        AND (side = 'benefit') = (kpi_id IS NOT NULL)
        AND (side = 'benefit') = (basis IS NOT NULL)
        AND (side = 'benefit') = (ramp_up_months IS NOT NULL)
    ),
    CONSTRAINT business_case_lines_amounts CHECK (amount_cents >= 0 AND from_month BETWEEN 0 AND 120 AND coalesce(ramp_up_months, 0) BETWEEN 0 AND 120)
);

CREATE INDEX "business_case_lines_workspace_id_case_id_idx" ON "business_case_lines"("workspace_id", "case_id");

-- Only ever added to: at which gate somebody stood behind the case, and what it came to then.
CREATE TABLE "business_case_confirmations" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "gate_id" UUID NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by_id" UUID NOT NULL,
    "planned_cents" BIGINT NOT NULL,
    "forecast_cents" BIGINT NOT NULL,
    "note" TEXT,
    "values" JSONB NOT NULL,

    CONSTRAINT "business_case_confirmations_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "business_case_confirmations_workspace_id_case_id_gate_id_idx" ON "business_case_confirmations"("workspace_id", "case_id", "gate_id");

SELECT pacer_secure_tables();
