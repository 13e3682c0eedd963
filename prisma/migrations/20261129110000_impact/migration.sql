-- The impact phase: which groups the change touches, how they work now and are to work, and what stands in the way for each.
CREATE TABLE "impact_groups" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "team_id" UUID,
    "role_id" UUID,
    "now" TEXT,
    "wanted" TEXT,
    "organisation" INTEGER,
    "department" INTEGER,
    "individual" INTEGER,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "impact_groups_pkey" PRIMARY KEY ("id"),
    CONSTRAINT impact_groups_scales CHECK (organisation BETWEEN 1 AND 5 AND department BETWEEN 1 AND 5 AND individual BETWEEN 1 AND 5)
);

CREATE INDEX "impact_groups_workspace_id_programme_id_idx" ON "impact_groups"("workspace_id", "programme_id");

CREATE TABLE "impact_challenges" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "impact_challenges_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "impact_challenges_workspace_id_programme_id_idx" ON "impact_challenges"("workspace_id", "programme_id");

-- One weighing a challenge and a group: the key says so.
CREATE TABLE "impact_risks" (
    "workspace_id" UUID NOT NULL,
    "challenge_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "score" INTEGER NOT NULL,
    "mitigation" TEXT,
    "owner_id" UUID,
    "weighed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "impact_risks_pkey" PRIMARY KEY ("workspace_id","challenge_id","group_id"),
    CONSTRAINT impact_risks_scale CHECK (score BETWEEN 1 AND 5)
);

CREATE INDEX "impact_risks_workspace_id_group_id_idx" ON "impact_risks"("workspace_id", "group_id");

-- R4 is counted from now on where nobody gave their word for it yet; a word that was given stays.
UPDATE "gate_criteria" SET "kind" = 'measured', "measure" = 'groups-described', "comparison" = 'at-least', "threshold" = 1
WHERE NOT "is_own" AND "kind" = 'confirmed' AND "confirmed_at" IS NULL AND "title"->>'nl' = 'Nu en straks beschreven voor organisatie, afdeling en medewerker';

-- R23 is asked by every third gate that nobody decided about yet.
INSERT INTO "gate_criteria" ("id", "workspace_id", "gate_id", "position", "is_critical", "is_own", "title", "kind", "measure", "comparison", "threshold")
SELECT gen_random_uuid(), g."workspace_id", g."id", coalesce((SELECT max(c."position") + 1 FROM "gate_criteria" c WHERE c."gate_id" = g."id"), 0), true, false,
  '{"nl": "Per groep zijn de risico’s gewogen, en geen 5 is zonder maatregel", "en": "Risks are weighed for every group, and no 5 is without a mitigation"}'::jsonb, 'measured', 'groups-mitigated', 'at-least', 1
FROM "gates" g JOIN "phases" p ON p."id" = g."phase_id" AND p."kind" = 'execution'
WHERE NOT EXISTS (SELECT 1 FROM "gate_verdicts" v WHERE v."gate_id" = g."id");

SELECT pacer_secure_tables();
