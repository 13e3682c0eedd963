-- The project initiation document: what is written beside what is read, the tolerances, and the versions that were frozen.
CREATE TABLE "pid_texts" (
    "workspace_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "written_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "pid_texts_pkey" PRIMARY KEY ("workspace_id","programme_id","part")
);

CREATE TABLE "tolerances" (
    "workspace_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "amount" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "tolerances_pkey" PRIMARY KEY ("workspace_id","programme_id","kind"),
    CONSTRAINT tolerances_kind CHECK (kind IN ('time', 'cost', 'scope', 'quality', 'benefit', 'risk')),
    CONSTRAINT tolerances_amount CHECK (amount >= 0)
);

CREATE TABLE "pid_versions" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,
    "frozen_by_id" UUID NOT NULL,
    "verdict_id" UUID,
    "content" JSONB NOT NULL,

    CONSTRAINT "pid_versions_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "pid_versions_workspace_id_programme_id_number_key" ON "pid_versions"("workspace_id", "programme_id", "number");

-- R6 is read from now on where nobody gave their word for it yet; a word that was given stays.
UPDATE "gate_criteria" SET "kind" = 'measured', "measure" = 'pid-complete', "comparison" = 'at-least', "threshold" = 1
WHERE NOT "is_own" AND "kind" = 'confirmed' AND "confirmed_at" IS NULL AND "title"->>'nl' = 'Het projectplan (PID) is compleet';

SELECT pacer_secure_tables();
