-- R10: what is done about the barrier point of an affected group, by whom and by when.
CREATE TABLE "group_remedies" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "element" TEXT NOT NULL,
    "remedy" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "on_day" DATE NOT NULL,
    "pulse_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL,
    "chosen_by_id" UUID,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "group_remedies_pkey" PRIMARY KEY ("id"),
    CONSTRAINT group_remedies_element CHECK (element IN ('awareness', 'desire', 'knowledge', 'ability', 'reinforcement')),
    -- R10: who does not know why, or does not want to, learns nothing from a training.
    CONSTRAINT group_remedies_training CHECK (remedy <> 'training' OR element NOT IN ('awareness', 'desire'))
);

CREATE INDEX "group_remedies_workspace_id_group_id_idx" ON "group_remedies"("workspace_id", "group_id");
-- Of two that choose at once one stands.
CREATE UNIQUE INDEX group_remedies_standing ON "group_remedies"("workspace_id", "group_id") WHERE removed_at IS NULL;

-- R11 and R10 are asked by every gate that nobody decided about yet.
INSERT INTO "gate_criteria" ("id", "workspace_id", "gate_id", "position", "is_critical", "is_own", "title", "kind", "measure", "comparison", "threshold")
SELECT gen_random_uuid(), g."workspace_id", g."id", coalesce((SELECT max(c."position") + 1 FROM "gate_criteria" c WHERE c."gate_id" = g."id"), 0), false, false,
  '{"nl": "De gereedheid is gemeten op elk afgesproken moment", "en": "Readiness was measured at every agreed moment"}'::jsonb, 'measured', 'readiness-measured', 'at-least', 1
FROM "gates" g JOIN "phases" p ON p."id" = g."phase_id" AND p."kind" IN ('impact', 'execution', 'go-live', 'learning')
WHERE NOT EXISTS (SELECT 1 FROM "gate_verdicts" v WHERE v."gate_id" = g."id");

INSERT INTO "gate_criteria" ("id", "workspace_id", "gate_id", "position", "is_critical", "is_own", "title", "kind", "measure", "comparison", "threshold")
SELECT gen_random_uuid(), g."workspace_id", g."id", coalesce((SELECT max(c."position") + 1 FROM "gate_criteria" c WHERE c."gate_id" = g."id"), 0), false, false,
  '{"nl": "Elke groep met een knelpunt heeft een aanpak die erbij past", "en": "Every group with a barrier point has a remedy that fits it"}'::jsonb, 'measured', 'barriers-treated', 'at-least', 1
FROM "gates" g JOIN "phases" p ON p."id" = g."phase_id" AND p."kind" IN ('execution', 'go-live')
WHERE NOT EXISTS (SELECT 1 FROM "gate_verdicts" v WHERE v."gate_id" = g."id");

SELECT pacer_secure_tables();
