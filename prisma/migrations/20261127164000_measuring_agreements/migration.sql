-- What was agreed about measuring what people do: every change is a new row.
CREATE TABLE "measuring_agreements" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "level" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "works_council" TEXT NOT NULL,
    "works_council_on" DATE,
    "works_council_note" TEXT,
    "informed_on" DATE,
    "impact_assessment" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "measuring_agreements_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "measuring_agreements_workspace_id_version_key" ON "measuring_agreements"("workspace_id", "version");

-- Figures of one person only on what the law asks, whatever wrote the row (WOR art. 27 lid 1 k and l).
ALTER TABLE "measuring_agreements" ADD CONSTRAINT measuring_agreements_person_is_founded CHECK (
  level <> 'person' OR (
    informed_on IS NOT NULL AND impact_assessment IN ('done', 'not-needed')
    AND ((works_council = 'consented' AND works_council_on IS NOT NULL) OR (works_council = 'not-applicable' AND works_council_note IS NOT NULL))
  )
);

SELECT pacer_secure_tables();
