-- What has to be done in a programme, by whom and when, what follows on what, and every change of it so that it can be taken back.
CREATE TABLE "plan_items" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "phase_id" UUID NOT NULL,
    "shape" TEXT NOT NULL,
    "colour" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "owner_id" UUID,
    "planned_starts_on" DATE NOT NULL,
    "planned_ends_on" DATE NOT NULL,
    "forecast_starts_on" DATE,
    "forecast_ends_on" DATE,
    "actual_starts_on" DATE,
    "actual_ends_on" DATE,
    "hours_planned" DOUBLE PRECISION,
    "hours_spent" DOUBLE PRECISION,
    "objective_id" UUID,
    "specification_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_items_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "plan_links" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "lag_days" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "plan_links_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "plan_changes" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "member_id" UUID,
    "items" JSONB NOT NULL,
    "links" JSONB NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_changes_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "plan_items_workspace_id_programme_id_idx" ON "plan_items"("workspace_id", "programme_id");

CREATE UNIQUE INDEX "plan_links_workspace_id_from_id_to_id_key" ON "plan_links"("workspace_id", "from_id", "to_id");

CREATE INDEX "plan_changes_workspace_id_member_id_made_at_idx" ON "plan_changes"("workspace_id", "member_id", "made_at" DESC);

ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_phase_id_fkey" FOREIGN KEY ("phase_id") REFERENCES "phases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "plan_links" ADD CONSTRAINT "plan_links_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "plan_items"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "plan_links" ADD CONSTRAINT "plan_links_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "plan_items"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "plan_items" ADD CONSTRAINT plan_items_kinds CHECK (shape IN ('activity', 'milestone', 'deliverable') AND colour IN ('blue', 'red'));
ALTER TABLE "plan_items" ADD CONSTRAINT plan_items_planned CHECK (planned_ends_on >= planned_starts_on AND (planned_ends_on = planned_starts_on) = (shape <> 'activity'));
ALTER TABLE "plan_items" ADD CONSTRAINT plan_items_forecast CHECK ((forecast_starts_on IS NULL) = (forecast_ends_on IS NULL) AND (forecast_ends_on IS NULL OR (forecast_ends_on >= forecast_starts_on AND (forecast_ends_on = forecast_starts_on) = (shape <> 'activity'))));
ALTER TABLE "plan_items" ADD CONSTRAINT plan_items_actual CHECK (actual_ends_on IS NULL OR (actual_starts_on IS NOT NULL AND actual_ends_on >= actual_starts_on));
ALTER TABLE "plan_items" ADD CONSTRAINT plan_items_hours CHECK ((hours_planned IS NULL OR hours_planned >= 0) AND (hours_spent IS NULL OR hours_spent >= 0));
ALTER TABLE "plan_links" ADD CONSTRAINT plan_links_of_two CHECK (from_id <> to_id);

SELECT pacer_secure_tables();
