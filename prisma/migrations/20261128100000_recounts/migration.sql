-- Figures are counted again beside those in use, and take their place all at once: until then readers see the old ones, whole.
-- What is being counted, one at a time for a workspace.
CREATE TABLE "recounts" (
    "workspace_id" UUID NOT NULL,
    "token" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "wanted" JSONB NOT NULL DEFAULT '[]',
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "days_done" INTEGER NOT NULL DEFAULT 0,
    "days_total" INTEGER,
    "counted_before" DATE,

    CONSTRAINT "recounts_pkey" PRIMARY KEY ("workspace_id")
);
ALTER TABLE "recounts" ADD CONSTRAINT recounts_source_is_known CHECK (source IN ('events', 'days'));

-- The sums as they will be.
CREATE TABLE "recounted_days" (
    "workspace_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "actor_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "count" INTEGER NOT NULL,
    "duration_ms" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "recounted_days_pkey" PRIMARY KEY ("workspace_id","day","actor_id","activity_id")
);

CREATE TABLE "recounted_weeks" (
    "workspace_id" UUID NOT NULL,
    "week" DATE NOT NULL,
    "actor_id" UUID NOT NULL,
    "role" TEXT,
    "acts" INTEGER NOT NULL,
    "events" INTEGER NOT NULL,
    "act_days" SMALLINT NOT NULL,
    "seen_days" SMALLINT NOT NULL,

    CONSTRAINT "recounted_weeks_pkey" PRIMARY KEY ("workspace_id","week","actor_id")
);

ALTER TABLE "activity_changes" ADD COLUMN "is_applied" BOOLEAN NOT NULL DEFAULT true;

SELECT pacer_secure_tables();
