-- R18: whether every role uses what went live, three months later, as it was read on the day somebody kept it.
CREATE TABLE "use_verdicts" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "note" TEXT,
    "kept_at" TIMESTAMPTZ(3) NOT NULL,
    "kept_by_id" UUID NOT NULL,
    "evidence" JSONB NOT NULL,

    CONSTRAINT "use_verdicts_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "use_verdicts_workspace_id_programme_id_kept_at_idx" ON "use_verdicts"("workspace_id", "programme_id", "kept_at" DESC);

-- By which people an affected role is measured; null is by the teams of its groups, else everybody, team:<id> or role:<role>.
ALTER TABLE "affected_roles" ADD COLUMN "measured_by" TEXT;

SELECT pacer_secure_tables();
