-- A dashboard that somebody put together comes by mail too.
ALTER TABLE "kpi_digests" DROP CONSTRAINT "kpi_digests_pkey",
ADD COLUMN     "dashboard_id" UUID,
ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD CONSTRAINT "kpi_digests_pkey" PRIMARY KEY ("id");
ALTER TABLE "kpi_digests" ALTER COLUMN "id" DROP DEFAULT;

-- One of each for a member, of the KPI dashboard too, which is null.
CREATE UNIQUE INDEX "kpi_digests_workspace_id_member_id_dashboard_id_key" ON "kpi_digests"("workspace_id", "member_id", "dashboard_id") NULLS NOT DISTINCT;
