-- CreateTable
CREATE TABLE "nudge_rules" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "activity_key" TEXT,
    "within_days" INTEGER,
    "item_id" UUID,
    "role" TEXT,
    "team_id" UUID,
    "title" JSONB NOT NULL,
    "benefit" JSONB NOT NULL,
    "link" TEXT,
    "holdout_percent" INTEGER NOT NULL,
    "is_on" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "nudge_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nudges" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "rule_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "is_held_out" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "on_day" DATE NOT NULL,
    "dismissed_at" TIMESTAMPTZ(3),

    CONSTRAINT "nudges_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nudge_handovers" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "rule_id" UUID NOT NULL,
    "handed_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" TEXT,

    CONSTRAINT "nudge_handovers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pulses" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "role" TEXT,
    "team_id" UUID,
    "starts_on" DATE NOT NULL,
    "every_weeks" INTEGER,
    "open_days" INTEGER NOT NULL,
    "ends_on" DATE,
    "stopped_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pulses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pulse_tallies" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "workspace_id" UUID NOT NULL,
    "pulse_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "team_id" UUID,
    "ones" INTEGER NOT NULL DEFAULT 0,
    "twos" INTEGER NOT NULL DEFAULT 0,
    "threes" INTEGER NOT NULL DEFAULT 0,
    "fours" INTEGER NOT NULL DEFAULT 0,
    "fives" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "pulse_tallies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pulse_participations" (
    "workspace_id" UUID NOT NULL,
    "pulse_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "member_id" UUID NOT NULL,

    CONSTRAINT "pulse_participations_pkey" PRIMARY KEY ("workspace_id","pulse_id","round","member_id","question")
);

-- CreateTable
CREATE TABLE "pulse_remedies" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "pulse_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "team_id" UUID,
    "element" TEXT NOT NULL,
    "remedy" TEXT NOT NULL,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL,
    "chosen_by" TEXT NOT NULL,

    CONSTRAINT "pulse_remedies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outgoing_mails" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "queued_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,

    CONSTRAINT "outgoing_mails_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unsubscriptions" (
    "workspace_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "unsubscribed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unsubscriptions_pkey" PRIMARY KEY ("workspace_id","member_id","kind")
);

-- CreateIndex
CREATE INDEX "nudge_rules_workspace_id_created_at_idx" ON "nudge_rules"("workspace_id", "created_at");

-- CreateIndex
CREATE INDEX "nudges_workspace_id_member_id_on_day_idx" ON "nudges"("workspace_id", "member_id", "on_day");

-- CreateIndex
CREATE INDEX "nudges_workspace_id_rule_id_member_id_idx" ON "nudges"("workspace_id", "rule_id", "member_id");

-- CreateIndex
CREATE INDEX "nudge_handovers_workspace_id_member_id_idx" ON "nudge_handovers"("workspace_id", "member_id");

-- CreateIndex
CREATE INDEX "pulses_workspace_id_starts_on_idx" ON "pulses"("workspace_id", "starts_on");

-- CreateIndex
CREATE INDEX "pulse_remedies_workspace_id_pulse_id_idx" ON "pulse_remedies"("workspace_id", "pulse_id");

-- CreateIndex
CREATE INDEX "outgoing_mails_workspace_id_queued_at_id_idx" ON "outgoing_mails"("workspace_id", "queued_at" DESC, "id");

-- AddForeignKey
ALTER TABLE "nudges" ADD CONSTRAINT "nudges_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "nudge_rules"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nudge_handovers" ADD CONSTRAINT "nudge_handovers_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "nudge_rules"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pulse_tallies" ADD CONSTRAINT "pulse_tallies_pulse_id_fkey" FOREIGN KEY ("pulse_id") REFERENCES "pulses"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pulse_participations" ADD CONSTRAINT "pulse_participations_pulse_id_fkey" FOREIGN KEY ("pulse_id") REFERENCES "pulses"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pulse_remedies" ADD CONSTRAINT "pulse_remedies_pulse_id_fkey" FOREIGN KEY ("pulse_id") REFERENCES "pulses"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "pulses" ADD CONSTRAINT pulses_end_after_start CHECK (ends_on IS NULL OR ends_on > starts_on);
ALTER TABLE "pulses" ADD CONSTRAINT pulses_rounds_do_not_overlap CHECK (open_days >= 1 AND (every_weeks IS NULL OR (every_weeks >= 1 AND open_days <= 7 * every_weeks)));
-- One row of counts per group: who is in no team is a group too.
CREATE UNIQUE INDEX pulse_tallies_one ON "pulse_tallies" (workspace_id, pulse_id, round, question, coalesce(team_id, '00000000-0000-0000-0000-000000000000'::uuid));

ALTER TABLE "nudge_rules" ADD CONSTRAINT nudge_rules_kind CHECK ((kind = 'act-missing' AND activity_key IS NOT NULL AND within_days IS NOT NULL) OR (kind = 'item-open' AND item_id IS NOT NULL));
ALTER TABLE "nudge_rules" ADD CONSTRAINT nudge_rules_holdout CHECK (holdout_percent BETWEEN 0 AND 90);
-- However many servers decide at once: one a day per person, and one moment per rule at which who is held out would have had theirs.
CREATE UNIQUE INDEX nudges_one_a_day ON "nudges" (workspace_id, member_id, on_day) WHERE NOT is_held_out;
CREATE UNIQUE INDEX nudges_held_out_once ON "nudges" (workspace_id, rule_id, member_id) WHERE is_held_out;
CREATE UNIQUE INDEX nudge_handovers_one_open ON "nudge_handovers" (workspace_id, member_id) WHERE closed_at IS NULL;

-- What still has to go out.
CREATE INDEX outgoing_mails_due ON "outgoing_mails" (workspace_id, queued_at) WHERE sent_at IS NULL AND failed_at IS NULL;

SELECT pacer_secure_tables();
