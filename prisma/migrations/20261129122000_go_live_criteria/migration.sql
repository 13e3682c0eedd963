-- R12 is counted from now on where nobody gave their word for it yet; a word that was given stays.
UPDATE "gate_criteria" SET "kind" = 'measured', "measure" = 'test-cycles-signed', "comparison" = 'at-least', "threshold" = 1
WHERE NOT "is_own" AND "kind" = 'confirmed' AND "confirmed_at" IS NULL AND "title"->>'nl' = 'Testen met echte gegevens en de juiste rollen zijn getekend';

UPDATE "gate_criteria" SET "kind" = 'measured', "measure" = 'migrations-rehearsed', "comparison" = 'at-least', "threshold" = 1,
  "title" = '{"nl": "De overzetting van gegevens is minstens twee keer geoefend en gelukt", "en": "Moving the data over was rehearsed at least twice, and went well"}'::jsonb
WHERE NOT "is_own" AND "kind" = 'confirmed' AND "confirmed_at" IS NULL AND "title"->>'nl' = 'De overstap is minstens twee keer geoefend, met een weg terug';

-- The cut-over plan is asked about by every third gate that nobody decided about yet.
INSERT INTO "gate_criteria" ("id", "workspace_id", "gate_id", "position", "is_critical", "is_own", "title", "kind", "measure", "comparison", "threshold")
SELECT gen_random_uuid(), g."workspace_id", g."id", coalesce((SELECT max(c."position") + 1 FROM "gate_criteria" c WHERE c."gate_id" = g."id"), 0), true, false,
  '{"nl": "Elke taak van het draaiboek heeft eigenaar, vervanger, controle en weg terug", "en": "Every task of the cut-over plan has owner, backup, verification and way back"}'::jsonb, 'measured', 'cut-over-complete', 'at-least', 1
FROM "gates" g JOIN "phases" p ON p."id" = g."phase_id" AND p."kind" = 'execution'
WHERE NOT EXISTS (SELECT 1 FROM "gate_verdicts" v WHERE v."gate_id" = g."id");
