-- That somebody was reminded of a figure that is missing: each stage of a period once.
CREATE TABLE "measure_reminders" (
    "workspace_id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "period_starts_on" DATE NOT NULL,
    "stage" TEXT NOT NULL,
    "sent_on" DATE NOT NULL,

    CONSTRAINT "measure_reminders_pkey" PRIMARY KEY ("workspace_id","measure_id","period_starts_on","stage")
);

ALTER TABLE "measure_reminders" ADD CONSTRAINT measure_reminders_stage CHECK (stage IN ('due', 'overdue', 'owner'));

SELECT pacer_secure_tables();
