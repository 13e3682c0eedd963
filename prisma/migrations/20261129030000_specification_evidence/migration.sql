-- Whether the system does what a specification asks: tested by hand, or looked at by itself against the data as they are.
CREATE TABLE "specification_checks" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "specification_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "metric_id" TEXT,
    "entity" TEXT,
    "field" TEXT,
    "comparison" TEXT,
    "threshold" DOUBLE PRECISION,
    "looked_at" TIMESTAMPTZ(3),
    "finding" TEXT,
    "set_by_id" UUID NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "specification_checks_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "specification_checks_workspace_id_specification_id_idx" ON "specification_checks"("workspace_id", "specification_id");

ALTER TABLE "specification_checks" ADD CONSTRAINT specification_checks_kind CHECK (
    kind IN ('target', 'metric', 'filled', 'records')
    AND (kind = 'metric') = (metric_id IS NOT NULL)
    AND (kind IN ('filled', 'records')) = (entity IS NOT NULL)
    AND (kind = 'filled') = (field IS NOT NULL)
    AND (kind = 'target') = (threshold IS NULL)
    AND (kind = 'target') = (comparison IS NULL)
);
ALTER TABLE "specification_checks" ADD CONSTRAINT specification_checks_finding CHECK (finding IN ('met', 'not-met', 'no-value', 'not-measurable'));

CREATE TABLE "specification_evidence" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "specification_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "check_id" UUID,
    "tested" TEXT,
    "result" TEXT NOT NULL,
    "tested_on" DATE NOT NULL,
    "tested_by_id" UUID,
    "period_on" DATE,
    "found" DOUBLE PRECISION,
    "note" TEXT,
    "link" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "specification_evidence_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "specification_evidence_workspace_id_specification_id_tested_idx" ON "specification_evidence"("workspace_id", "specification_id", "tested_on");

-- What a person tested is said in words by a person; what a check found is said by the check.
ALTER TABLE "specification_evidence" ADD CONSTRAINT specification_evidence_by CHECK ((check_id IS NULL) = (tested IS NOT NULL) AND (check_id IS NULL) = (tested_by_id IS NOT NULL));
ALTER TABLE "specification_evidence" ADD CONSTRAINT specification_evidence_result CHECK (result IN ('met', 'partly', 'not-met'));

SELECT pacer_secure_tables();
