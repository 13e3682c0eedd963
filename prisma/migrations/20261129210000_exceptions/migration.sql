-- R21: what the board decided when the forecast left a tolerance.
CREATE TABLE "exception_decisions" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "choice" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "tolerance" DOUBLE PRECISION NOT NULL,
    "until_on" DATE,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID NOT NULL,

    CONSTRAINT "exception_decisions_pkey" PRIMARY KEY ("id"),
    CONSTRAINT exception_decisions_kind CHECK (kind IN ('time', 'cost', 'scope', 'quality', 'benefit', 'risk')),
    CONSTRAINT exception_decisions_choice CHECK (choice IN ('accept', 'replan', 'reject', 'stop')),
    -- Another plan has a day; nothing else has.
    CONSTRAINT exception_decisions_until CHECK ((choice = 'replan') = (until_on IS NOT NULL))
);

CREATE INDEX "exception_decisions_workspace_id_programme_id_decided_at_idx" ON "exception_decisions"("workspace_id", "programme_id", "decided_at" DESC);

SELECT pacer_secure_tables();
