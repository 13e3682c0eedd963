-- What an alert asked before somebody asked otherwise, in its history.
ALTER TABLE "kpi_alert_changes" ADD COLUMN "asked_before" JSONB;
