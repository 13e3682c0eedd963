-- R24: how far each department says it has come in the four stages, beside what could be seen of it that day.
CREATE TABLE "maturity_scans" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "held_at" TIMESTAMPTZ(3) NOT NULL,
    "held_by_id" UUID NOT NULL,
    "scores" JSONB NOT NULL,
    "evidence" JSONB NOT NULL,
    "note" TEXT,
    "next_step" TEXT NOT NULL,
    "objective_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,

    CONSTRAINT "maturity_scans_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "maturity_scans_workspace_id_held_at_idx" ON "maturity_scans"("workspace_id", "held_at" DESC);

SELECT pacer_secure_tables();
