-- The communication plan: what is going to be told to whom. That it was told stays where it was: a message occasion.
CREATE TABLE "planned_messages" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "covers" TEXT[],
    "sender_id" UUID NOT NULL,
    "voice" TEXT NOT NULL,
    "audience" TEXT[],
    "channel" TEXT NOT NULL,
    "planned_on" DATE NOT NULL,
    "every_weeks" INTEGER,
    "repeat_until" DATE,
    "follows_id" UUID,
    "key_message_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "planned_messages_pkey" PRIMARY KEY ("id"),
    CONSTRAINT planned_messages_for_somebody CHECK (cardinality(audience) > 0),
    CONSTRAINT planned_messages_voice CHECK (voice IN ('senior-leader', 'direct-manager', 'project')),
    CONSTRAINT planned_messages_covers CHECK (covers <@ ARRAY['why', 'why-now', 'risk', 'business-reason', 'personal-impact']),
    -- How often and until when belong together.
    CONSTRAINT planned_messages_repetition CHECK ((every_weeks IS NULL) = (repeat_until IS NULL) AND every_weeks BETWEEN 1 AND 52 AND repeat_until >= planned_on)
);

-- What was told plans the next one once.
CREATE UNIQUE INDEX "planned_messages_workspace_id_follows_id_key" ON "planned_messages"("workspace_id", "follows_id");
CREATE INDEX "planned_messages_workspace_id_programme_id_planned_on_idx" ON "planned_messages"("workspace_id", "programme_id", "planned_on");

ALTER TABLE "message_occasions" ALTER COLUMN "message_id" DROP NOT NULL;
ALTER TABLE "message_occasions" ADD COLUMN "planned_id" UUID;
CREATE UNIQUE INDEX "message_occasions_planned_id_key" ON "message_occasions"("planned_id");
ALTER TABLE "message_occasions" ADD CONSTRAINT "message_occasions_planned_id_fkey" FOREIGN KEY ("planned_id") REFERENCES "planned_messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "message_occasions" ADD CONSTRAINT message_occasions_of_something CHECK (message_id IS NOT NULL OR planned_id IS NOT NULL);

-- R8 is counted as it stands today instead of at the end of last week, where nobody set a limit of their own.
UPDATE "gate_criteria" SET "measure" = 'groups-in-touch', "comparison" = 'at-least', "threshold" = 1
WHERE NOT "is_own" AND "kind" = 'measured' AND "measure" = 'silence' AND "threshold" = 41;

SELECT pacer_secure_tables();
