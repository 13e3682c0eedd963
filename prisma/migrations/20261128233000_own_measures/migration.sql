-- What a workspace measures itself: figures that no catalogue can count, entered, imported or calculated from others.
CREATE TABLE "own_measures" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "layer" TEXT NOT NULL,
    "better" TEXT NOT NULL,
    "frequency" TEXT NOT NULL,
    "formula" TEXT,
    "inputs" JSONB NOT NULL DEFAULT '[]',
    "updater_id" UUID,
    "approver_id" UUID,
    "is_entered_twice" BOOLEAN NOT NULL DEFAULT false,
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "own_measures_pkey" PRIMARY KEY ("id"),
    CONSTRAINT own_measures_unit CHECK (unit IN ('ratio', 'money', 'count', 'mean', 'hours', 'days')),
    CONSTRAINT own_measures_source CHECK (formula IS NULL OR (updater_id IS NULL AND approver_id IS NULL AND NOT is_entered_twice)),
    -- One second look: by entering it again, or by agreeing.
    CONSTRAINT own_measures_check CHECK (approver_id IS NULL OR NOT is_entered_twice)
);

CREATE UNIQUE INDEX "own_measures_workspace_id_name_key" ON "own_measures"("workspace_id", "name");

-- Every figure that was given for a period stays; which of them counts follows from their states.
CREATE TABLE "measure_readings" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "period_starts_on" DATE NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "numerator" DOUBLE PRECISION,
    "denominator" DOUBLE PRECISION,
    "note" TEXT,
    "source" TEXT NOT NULL,
    "entered_by_id" UUID,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "measure_readings_pkey" PRIMARY KEY ("id"),
    CONSTRAINT measure_readings_state CHECK (state IN ('counts', 'waits', 'refused', 'replaced')),
    CONSTRAINT measure_readings_parts CHECK ((numerator IS NULL) = (denominator IS NULL))
);

CREATE INDEX "measure_readings_workspace_id_measure_id_period_starts_on_idx" ON "measure_readings"("workspace_id", "measure_id", "period_starts_on");
-- Of a period one figure counts at most.
CREATE UNIQUE INDEX measure_readings_counting ON "measure_readings"("measure_id", "period_starts_on") WHERE state = 'counts';

SELECT pacer_secure_tables();
