-- R14 and R15 are read from now on where nobody gave their word for it yet; a word that was given stays.
UPDATE "gate_criteria" SET "kind" = 'measured', "measure" = 'monitoring-agreed', "comparison" = 'at-least', "threshold" = 1,
  "title" = '{"nl": "Personen worden pas gemeten met instemming, uitleg en een overwogen DPIA", "en": "People are only measured with consent, being told, and a DPIA considered"}'::jsonb
WHERE NOT "is_own" AND "kind" = 'confirmed' AND "confirmed_at" IS NULL AND "title"->>'nl' = 'De ondernemingsraad stemt in met wat er gemeten wordt';

UPDATE "gate_criteria" SET "kind" = 'measured', "measure" = 'roles-trained', "comparison" = 'at-least', "threshold" = 1
WHERE NOT "is_own" AND "kind" = 'confirmed' AND "confirmed_at" IS NULL AND "title"->>'nl' = 'Iedereen die ermee werkt, is getraind';

UPDATE "gate_criteria" SET "kind" = 'measured', "measure" = 'access-works', "comparison" = 'at-least', "threshold" = 1
WHERE NOT "is_own" AND "kind" = 'confirmed' AND "confirmed_at" IS NULL AND "title"->>'nl' = 'Iedereen kan inloggen en ziet wat bij de rol hoort';

UPDATE "gate_criteria" SET "kind" = 'measured', "measure" = 'super-users-present', "comparison" = 'at-least', "threshold" = 1
WHERE NOT "is_own" AND "kind" = 'confirmed' AND "confirmed_at" IS NULL AND "title"->>'nl' = 'De sleutelgebruikers zijn aanwezig en bereikbaar';

-- R13 asks about behaviour and business, and about before go-live.
UPDATE "gate_criteria" SET "title" = '{"nl": "Elke KPI van gedrag en van resultaat heeft een nulmeting van vóór de livegang", "en": "Every KPI of behaviour and of business has a baseline from before go-live"}'::jsonb
WHERE NOT "is_own" AND "measure" = 'kpis-with-baseline' AND "title"->>'nl' = 'Elke KPI heeft een nulmeting';
