-- The status report comes by mail too: what is mailed has a name of its own, and so has the table.
ALTER TABLE "kpi_digests" RENAME TO "digests";
ALTER TABLE "digests" RENAME CONSTRAINT "kpi_digests_pkey" TO "digests_pkey";
ALTER TABLE "digests" RENAME CONSTRAINT "kpi_digests_rhythm" TO "digests_rhythm";
ALTER TABLE "digests" ADD COLUMN "subject" TEXT;
UPDATE "digests" SET "subject" = CASE WHEN "dashboard_id" IS NULL THEN 'kpis' ELSE 'dashboard' END;
ALTER TABLE "digests" ALTER COLUMN "subject" SET NOT NULL;
ALTER TABLE "digests" ADD CONSTRAINT "digests_subject" CHECK ("subject" IN ('kpis', 'report', 'dashboard') AND ("subject" = 'dashboard') = ("dashboard_id" IS NOT NULL));

-- One of each for a member, also of what is no dashboard, of which the id is null.
DROP INDEX "kpi_digests_workspace_id_member_id_dashboard_id_key";
CREATE UNIQUE INDEX "digests_workspace_id_member_id_subject_dashboard_id_key" ON "digests"("workspace_id", "member_id", "subject", "dashboard_id") NULLS NOT DISTINCT;
