-- The supplier selection: who was looked at, on what, with which scores, and what was decided.
CREATE TABLE "supplier_selections" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "chosen_id" UUID,
    "reason" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,

    CONSTRAINT "supplier_selections_pkey" PRIMARY KEY ("id"),
    -- Closed with all that a decision has, or open with none of it.
    CONSTRAINT supplier_selections_decision CHECK (num_nonnulls(chosen_id, reason, decided_at, decided_by_id) IN (0, 4))
);

CREATE UNIQUE INDEX "supplier_selections_workspace_id_programme_id_key" ON "supplier_selections"("workspace_id", "programme_id");

CREATE TABLE "suppliers" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "selection_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT,
    "contact" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "suppliers_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "suppliers_workspace_id_selection_id_idx" ON "suppliers"("workspace_id", "selection_id");

CREATE TABLE "supplier_criteria" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "selection_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "specification_id" UUID,
    "weight" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "supplier_criteria_pkey" PRIMARY KEY ("id"),
    CONSTRAINT supplier_criteria_weight CHECK (weight BETWEEN 0 AND 100)
);

CREATE INDEX "supplier_criteria_workspace_id_selection_id_idx" ON "supplier_criteria"("workspace_id", "selection_id");

-- One score an assessor, a supplier and a criterion: the key says so.
CREATE TABLE "supplier_scores" (
    "workspace_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "assessor_id" UUID NOT NULL,
    "score" INTEGER NOT NULL,
    "remark" TEXT,
    "scored_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "supplier_scores_pkey" PRIMARY KEY ("workspace_id","supplier_id","criterion_id","assessor_id"),
    CONSTRAINT supplier_scores_scale CHECK (score BETWEEN 1 AND 5)
);

CREATE INDEX "supplier_scores_workspace_id_criterion_id_idx" ON "supplier_scores"("workspace_id", "criterion_id");

-- Only ever added to.
CREATE TABLE "supplier_decisions" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "selection_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "supplier_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "standings" JSONB NOT NULL,

    CONSTRAINT "supplier_decisions_pkey" PRIMARY KEY ("id"),
    CONSTRAINT supplier_decisions_kind CHECK (kind IN ('closed', 'reopened'))
);

CREATE INDEX "supplier_decisions_workspace_id_selection_id_decided_at_idx" ON "supplier_decisions"("workspace_id", "selection_id", "decided_at");

-- R3 is counted from now on where nobody gave their word for it yet; a word that was given stays.
UPDATE "gate_criteria" SET "kind" = 'measured', "measure" = 'package-chosen', "comparison" = 'at-least', "threshold" = 1
WHERE NOT "is_own" AND "kind" = 'confirmed' AND "confirmed_at" IS NULL AND "title"->>'nl' = 'Het pakket is gekozen';

SELECT pacer_secure_tables();
