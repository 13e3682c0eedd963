ALTER TABLE "own_measures" ADD COLUMN "is_per_team" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "measure_readings" ADD COLUMN "team_id" UUID;

-- Of a period one figure counts: of the whole, and of each team.
DROP INDEX "measure_readings_counting";
CREATE UNIQUE INDEX "measure_readings_counting" ON "measure_readings"("workspace_id", "measure_id", "period_starts_on", "team_id") NULLS NOT DISTINCT WHERE state = 'counts';
