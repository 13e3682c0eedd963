-- How a target is gone to, how it is judged, and what has to stay good meanwhile. What is there keeps its straight line and its bands.
ALTER TABLE "specifications"
    ADD COLUMN "lower_value" DOUBLE PRECISION,
    ADD COLUMN "course" TEXT NOT NULL DEFAULT 'line',
    ADD COLUMN "reset_every" TEXT,
    ADD COLUMN "steps" JSONB NOT NULL DEFAULT '[]',
    ADD COLUMN "steps_waiver" TEXT,
    ADD COLUMN "on_track_within" DOUBLE PRECISION NOT NULL DEFAULT 16.5,
    ADD COLUMN "behind_within" DOUBLE PRECISION NOT NULL DEFAULT 33,
    ADD COLUMN "status_after" INTEGER NOT NULL DEFAULT 1,
    ADD COLUMN "fewest_counted" INTEGER,
    ADD COLUMN "quality_metric_id" TEXT;

ALTER TABLE "kpis"
    ADD COLUMN "lower_value" DOUBLE PRECISION,
    ADD COLUMN "course" TEXT NOT NULL DEFAULT 'line',
    ADD COLUMN "reset_every" TEXT,
    ADD COLUMN "steps" JSONB NOT NULL DEFAULT '[]',
    ADD COLUMN "on_track_within" DOUBLE PRECISION NOT NULL DEFAULT 16.5,
    ADD COLUMN "behind_within" DOUBLE PRECISION NOT NULL DEFAULT 33,
    ADD COLUMN "status_after" INTEGER NOT NULL DEFAULT 1,
    ADD COLUMN "fewest_counted" INTEGER,
    ADD COLUMN "quality_metric_id" TEXT,
    ADD COLUMN "target_since" DATE;

ALTER TABLE "specifications" ADD CONSTRAINT specifications_range CHECK ((direction = 'in-range') = (lower_value IS NOT NULL) AND (lower_value IS NULL OR lower_value < target_value));
ALTER TABLE "specifications" ADD CONSTRAINT specifications_course CHECK (course IN ('line', 'steps', 's-curve', 'reset') AND (course = 'reset') = (reset_every IS NOT NULL) AND (reset_every IS NULL OR reset_every IN ('month', 'quarter', 'year')));
ALTER TABLE "specifications" ADD CONSTRAINT specifications_steps CHECK (jsonb_typeof(steps) = 'array' AND (course = 'steps') = (steps <> '[]'));
ALTER TABLE "specifications" ADD CONSTRAINT specifications_bands CHECK (on_track_within > 0 AND on_track_within < behind_within);
ALTER TABLE "specifications" ADD CONSTRAINT specifications_judging CHECK (status_after >= 1 AND (fewest_counted IS NULL OR fewest_counted >= 1));

ALTER TABLE "kpis" ADD CONSTRAINT kpis_range CHECK ((direction = 'in-range') = (lower_value IS NOT NULL) AND (lower_value IS NULL OR lower_value < target_value));
ALTER TABLE "kpis" ADD CONSTRAINT kpis_course CHECK (course IN ('line', 'steps', 's-curve', 'reset') AND (course = 'reset') = (reset_every IS NOT NULL) AND (reset_every IS NULL OR reset_every IN ('month', 'quarter', 'year')));
ALTER TABLE "kpis" ADD CONSTRAINT kpis_steps CHECK (jsonb_typeof(steps) = 'array' AND (course = 'steps') = (steps <> '[]'));
ALTER TABLE "kpis" ADD CONSTRAINT kpis_bands CHECK (on_track_within > 0 AND on_track_within < behind_within);
ALTER TABLE "kpis" ADD CONSTRAINT kpis_judging CHECK (status_after >= 1 AND (fewest_counted IS NULL OR fewest_counted >= 1));
