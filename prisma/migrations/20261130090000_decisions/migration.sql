-- What has to be decided in the programme, by whom and by when, and what was decided.
CREATE TABLE "decisions" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "why" TEXT,
    "options" TEXT,
    "owner_id" UUID NOT NULL,
    "needed_on" DATE,
    "objective_id" UUID,
    "replaces_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "decisions_pkey" PRIMARY KEY ("id"),
    CONSTRAINT decisions_replaces CHECK (replaces_id <> id)
);

CREATE UNIQUE INDEX "decisions_workspace_id_programme_id_number_key" ON "decisions"("workspace_id", "programme_id", "number");
-- What was decided is decided anew once at a time.
CREATE UNIQUE INDEX "decisions_replaced_once" ON "decisions"("workspace_id", "replaces_id") WHERE withdrawn_at IS NULL;

-- Only ever added: what was decided stays as it was said.
CREATE TABLE "decision_outcomes" (
    "decision_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_outcomes_pkey" PRIMARY KEY ("decision_id")
);

CREATE INDEX "decision_outcomes_workspace_id_idx" ON "decision_outcomes"("workspace_id");

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "decision_outcomes" FOR EACH ROW EXECUTE FUNCTION pacer_refuse_change();

SELECT pacer_secure_tables();
