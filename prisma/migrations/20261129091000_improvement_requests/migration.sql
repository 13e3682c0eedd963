-- What people ask to have changed or added once they work with it, and what was decided about that.
CREATE TABLE "improvement_requests" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "objective_id" UUID,
    "value" INTEGER,
    "effort" INTEGER,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "planned_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "declined_at" TIMESTAMPTZ(3),
    "decline_reason" TEXT,
    "decided_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "improvement_requests_pkey" PRIMARY KEY ("id"),
    CONSTRAINT improvement_requests_kind CHECK (kind IN ('extension', 'repair', 'law')),
    -- R20: what asks for more says which goal it serves.
    CONSTRAINT improvement_requests_goal CHECK (kind <> 'extension' OR objective_id IS NOT NULL),
    CONSTRAINT improvement_requests_scale CHECK (value BETWEEN 1 AND 5 AND effort BETWEEN 1 AND 5),
    CONSTRAINT improvement_requests_state CHECK (
        state IN ('open', 'planned', 'done', 'declined')
        AND (state NOT IN ('planned', 'done')) = (planned_at IS NULL)
        AND (state = 'done') = (done_at IS NOT NULL)
        AND (state = 'declined') = (declined_at IS NOT NULL)
        AND (state = 'declined') = (decline_reason IS NOT NULL)
    )
);

CREATE INDEX "improvement_requests_workspace_id_programme_id_idx" ON "improvement_requests"("workspace_id", "programme_id");

SELECT pacer_secure_tables();
