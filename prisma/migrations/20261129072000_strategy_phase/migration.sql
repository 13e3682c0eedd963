-- The strategy phase: why now, what belongs to it and what does not, who has a say, and who inside stands behind it.
ALTER TABLE "programmes" ADD COLUMN "partner_quorum" DOUBLE PRECISION NOT NULL DEFAULT 0.8;
ALTER TABLE "programmes" ADD CONSTRAINT programmes_partner_quorum CHECK (partner_quorum > 0 AND partner_quorum <= 1);

CREATE TABLE "urgency_statements" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "link" TEXT,
    "kpi_id" UUID,
    "written_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "urgency_statements_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "urgency_statements_workspace_id_programme_id_idx" ON "urgency_statements"("workspace_id", "programme_id");

-- One vote a member: the key says so.
CREATE TABLE "urgency_votes" (
    "workspace_id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "voted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "urgency_votes_pkey" PRIMARY KEY ("workspace_id","statement_id","member_id")
);

CREATE TABLE "scope_items" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "scope_items_pkey" PRIMARY KEY ("id"),
    CONSTRAINT scope_items_side CHECK (side IN ('in', 'out'))
);

CREATE INDEX "scope_items_workspace_id_programme_id_idx" ON "scope_items"("workspace_id", "programme_id");

CREATE TABLE "stakeholders" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "interest" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "stakeholders_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "stakeholders_workspace_id_programme_id_idx" ON "stakeholders"("workspace_id", "programme_id");

-- Only ever added to: how somebody stood at a moment.
CREATE TABLE "stakeholder_positions" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "stakeholder_id" UUID NOT NULL,
    "influence" INTEGER NOT NULL,
    "attitude" INTEGER NOT NULL,
    "note" TEXT,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_by_id" UUID NOT NULL,

    CONSTRAINT "stakeholder_positions_pkey" PRIMARY KEY ("id"),
    CONSTRAINT stakeholder_positions_scale CHECK (influence BETWEEN 1 AND 5 AND attitude BETWEEN 1 AND 5)
);

CREATE INDEX "stakeholder_positions_workspace_id_stakeholder_id_seen_at_idx" ON "stakeholder_positions"("workspace_id", "stakeholder_id", "seen_at");

CREATE TABLE "strategy_signatures" (
    "workspace_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "strategy_signatures_pkey" PRIMARY KEY ("workspace_id","programme_id","member_id")
);

SELECT pacer_secure_tables();
