-- R19: when the programme was closed, with what was agreed beside what came of it, and when it was opened again.
CREATE TABLE "programme_closings" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "report" JSONB,
    "acted_at" TIMESTAMPTZ(3) NOT NULL,
    "acted_by_id" UUID NOT NULL,

    CONSTRAINT "programme_closings_pkey" PRIMARY KEY ("id"),
    CONSTRAINT programme_closings_kind CHECK (kind IN ('closed', 'reopened')),
    CONSTRAINT programme_closings_report CHECK ((kind = 'closed') = (report IS NOT NULL))
);

CREATE INDEX "programme_closings_workspace_id_programme_id_acted_at_idx" ON "programme_closings"("workspace_id", "programme_id", "acted_at" DESC);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "programme_closings" FOR EACH ROW EXECUTE FUNCTION pacer_refuse_change();

SELECT pacer_secure_tables();
