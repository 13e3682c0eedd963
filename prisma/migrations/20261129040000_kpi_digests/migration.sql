-- Who gets the KPI dashboard by mail, and how often.
CREATE TABLE "kpi_digests" (
    "workspace_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "rhythm" TEXT NOT NULL,
    "sent_on" DATE NOT NULL,

    CONSTRAINT "kpi_digests_pkey" PRIMARY KEY ("workspace_id","member_id"),
    CONSTRAINT kpi_digests_rhythm CHECK (rhythm IN ('weekly', 'monthly'))
);

-- As it looks in a mail program that shows more than plain text, its pictures within it.
ALTER TABLE "outgoing_mails" ADD COLUMN "html" TEXT;

SELECT pacer_secure_tables();
