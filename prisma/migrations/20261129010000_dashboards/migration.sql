-- Pages of KPIs, charts and texts that somebody put together, for themselves or for roles.
CREATE TABLE "dashboards" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "roles" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dashboards_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "dashboards_workspace_id_idx" ON "dashboards"("workspace_id");
-- Somebody who presses twice makes one.
CREATE UNIQUE INDEX dashboards_own_name ON "dashboards"("workspace_id", "owner_id", "name") WHERE removed_at IS NULL;

CREATE TABLE "dashboard_tiles" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "dashboard_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "columns" INTEGER NOT NULL,
    "rows" INTEGER NOT NULL,
    "kpi_id" UUID,
    "exploration" JSONB,
    "title" TEXT,
    "text" TEXT,

    CONSTRAINT "dashboard_tiles_pkey" PRIMARY KEY ("id"),
    CONSTRAINT dashboard_tiles_kind CHECK ((kind = 'kpi') = (kpi_id IS NOT NULL) AND (kind = 'chart') = (exploration IS NOT NULL) AND (kind = 'text') = (title IS NOT NULL AND text IS NOT NULL) AND kind IN ('kpi', 'chart', 'text')),
    CONSTRAINT dashboard_tiles_size CHECK (columns BETWEEN 1 AND 4 AND rows BETWEEN 1 AND 3)
);

CREATE UNIQUE INDEX "dashboard_tiles_workspace_id_dashboard_id_position_key" ON "dashboard_tiles"("workspace_id", "dashboard_id", "position");

SELECT pacer_secure_tables();
