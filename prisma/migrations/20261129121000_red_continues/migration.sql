-- R19 is asked by every fifth gate that nobody decided about yet. That gate falls after three months: what takes six cannot hold it.
INSERT INTO "gate_criteria" ("id", "workspace_id", "gate_id", "position", "is_critical", "is_own", "title", "kind", "measure", "comparison", "threshold")
SELECT gen_random_uuid(), g."workspace_id", g."id", coalesce((SELECT max(c."position") FROM "gate_criteria" c WHERE c."gate_id" = g."id"), -1) + asked.place, asked.is_critical, false, asked.title::jsonb, 'measured', asked.measure, 'at-least', 1
FROM "gates" g JOIN "phases" p ON p."id" = g."phase_id" AND p."kind" = 'learning'
CROSS JOIN (VALUES
  (1, '{"nl": "Een half jaar na de livegang is elke gedrags-KPI opnieuw gemeten", "en": "Half a year after go-live every behaviour KPI was measured again"}', 'behaviour-measured-after-go-live', false),
  (2, '{"nl": "Het werk aan gedrag gaat door na de livegang", "en": "The work on behaviour goes on after go-live"}', 'red-work-after-go-live', true)
) AS asked(place, title, measure, is_critical)
WHERE NOT EXISTS (SELECT 1 FROM "gate_verdicts" v WHERE v."gate_id" = g."id");
