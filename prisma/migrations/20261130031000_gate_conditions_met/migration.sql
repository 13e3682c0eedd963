-- That the conditions of a go with conditions were met: without it the gate falls back to hold after their day.
CREATE TABLE "gate_conditions_met" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "verdict_id" UUID NOT NULL,
    "evidence" TEXT NOT NULL,
    "met_at" TIMESTAMPTZ(3) NOT NULL,
    "met_by_id" UUID NOT NULL,

    CONSTRAINT "gate_conditions_met_pkey" PRIMARY KEY ("id"),
    CONSTRAINT gate_conditions_met_evidence CHECK (evidence <> '')
);

CREATE UNIQUE INDEX "gate_conditions_met_verdict_id_key" ON "gate_conditions_met"("verdict_id");

CREATE INDEX "gate_conditions_met_workspace_id_idx" ON "gate_conditions_met"("workspace_id");

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "gate_conditions_met" FOR EACH ROW EXECUTE FUNCTION pacer_refuse_change();

SELECT pacer_secure_tables();
