-- Ready for go-live (R12): what was tested and who signed for it, and how often moving the data over was rehearsed.
CREATE TABLE "test_cycles" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "with_migrated_data" BOOLEAN NOT NULL,
    "with_right_roles" BOOLEAN NOT NULL,
    "planned_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "test_cycles_pkey" PRIMARY KEY ("id"),
    CONSTRAINT test_cycles_kind CHECK (kind IN ('system', 'integration', 'acceptance', 'load'))
);

CREATE INDEX "test_cycles_workspace_id_programme_id_idx" ON "test_cycles"("workspace_id", "programme_id");

CREATE TABLE "test_judgements" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "cycle_version" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "on_day" DATE NOT NULL,
    "accepted_defects" INTEGER NOT NULL,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "test_judgements_pkey" PRIMARY KEY ("id"),
    CONSTRAINT test_judgements_outcome CHECK (outcome IN ('passed', 'accepted', 'failed')),
    CONSTRAINT test_judgements_defects CHECK (accepted_defects >= 0 AND (accepted_defects > 0) = (outcome = 'accepted')),
    CONSTRAINT test_judgements_list CHECK (outcome <> 'accepted' OR note IS NOT NULL)
);

CREATE INDEX "test_judgements_workspace_id_cycle_id_idx" ON "test_judgements"("workspace_id", "cycle_id");

CREATE TABLE "migration_rehearsals" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,
    "rows_moved" INTEGER NOT NULL,
    "rows_refused" INTEGER NOT NULL,
    "is_success" BOOLEAN NOT NULL,
    "led_by_id" UUID NOT NULL,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "migration_rehearsals_pkey" PRIMARY KEY ("id"),
    CONSTRAINT migration_rehearsals_figures CHECK (minutes > 0 AND rows_moved >= 0 AND rows_refused >= 0)
);

CREATE INDEX "migration_rehearsals_workspace_id_programme_id_idx" ON "migration_rehearsals"("workspace_id", "programme_id");

SELECT pacer_secure_tables();
