-- What somebody wants to be told of a KPI, how it stands, and how it stood.
CREATE TABLE "kpi_alerts" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "kpi_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "threshold" DOUBLE PRECISION,
    "margin" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "for_periods" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'normal',
    "since" TIMESTAMPTZ(3) NOT NULL,
    "period_on" DATE,
    "periods" INTEGER NOT NULL DEFAULT 0,
    "told" TEXT NOT NULL DEFAULT 'normal',
    "snoozed_until" DATE,
    "snooze_reason" TEXT,
    "set_by_id" UUID NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kpi_alerts_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "kpi_alerts_workspace_id_kpi_id_idx" ON "kpi_alerts"("workspace_id", "kpi_id");

ALTER TABLE "kpi_alerts" ADD CONSTRAINT kpi_alerts_threshold CHECK ((kind IN ('below', 'above')) = (threshold IS NOT NULL) AND margin >= 0 AND for_periods > 0);
ALTER TABLE "kpi_alerts" ADD CONSTRAINT kpi_alerts_snooze CHECK ((snoozed_until IS NULL) = (snooze_reason IS NULL));

CREATE TABLE "kpi_alert_changes" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "alert_id" UUID NOT NULL,
    "from_state" TEXT NOT NULL,
    "to_state" TEXT NOT NULL,
    "period_on" DATE,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kpi_alert_changes_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "kpi_alert_changes_workspace_id_alert_id_at_idx" ON "kpi_alert_changes"("workspace_id", "alert_id", "at");

SELECT pacer_secure_tables();
