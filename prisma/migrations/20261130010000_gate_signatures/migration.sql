-- Who signs at a gate, what they said, and what the sponsor let pass without a confirmed benefit (R5, R15).
CREATE TABLE "gate_signers" (
    "workspace_id" UUID NOT NULL,
    "gate_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "named_at" TIMESTAMPTZ(3) NOT NULL,
    "named_by_id" UUID NOT NULL,

    CONSTRAINT "gate_signers_pkey" PRIMARY KEY ("workspace_id","gate_id","member_id")
);

CREATE TABLE "gate_signatures" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "gate_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "choice" TEXT NOT NULL,
    "reason" TEXT,
    "said_at" TIMESTAMPTZ(3) NOT NULL,
    "moment" JSONB NOT NULL,

    CONSTRAINT "gate_signatures_pkey" PRIMARY KEY ("id"),
    CONSTRAINT gate_signatures_choice CHECK (choice IN ('signed', 'refused')),
    -- Who refuses says why.
    CONSTRAINT gate_signatures_reason CHECK ((choice = 'refused') = (reason IS NOT NULL))
);

CREATE INDEX "gate_signatures_workspace_id_gate_id_said_at_idx" ON "gate_signatures"("workspace_id", "gate_id", "said_at" DESC);

CREATE TABLE "gate_overrides" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "gate_id" UUID NOT NULL,
    "roles" TEXT[],
    "reason" TEXT NOT NULL,
    "last_verdict_id" UUID,
    "overridden_at" TIMESTAMPTZ(3) NOT NULL,
    "overridden_by_id" UUID NOT NULL,

    CONSTRAINT "gate_overrides_pkey" PRIMARY KEY ("id"),
    CONSTRAINT gate_overrides_reason CHECK (reason <> '')
);

CREATE INDEX "gate_overrides_workspace_id_gate_id_overridden_at_idx" ON "gate_overrides"("workspace_id", "gate_id", "overridden_at" DESC);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "gate_signatures" FOR EACH ROW EXECUTE FUNCTION pacer_refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "gate_overrides" FOR EACH ROW EXECUTE FUNCTION pacer_refuse_change();

-- As before, with every table that is only added to found by its trigger.
CREATE OR REPLACE FUNCTION pacer_secure_tables() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  found record;
BEGIN
  FOR found IN
    SELECT c.relname AS name
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'workspace_id' AND NOT a.attisdropped
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', found.name);
    IF NOT EXISTS (SELECT 1 FROM pg_policies WHERE schemaname = 'public' AND tablename = found.name AND policyname = 'own_workspace') THEN
      EXECUTE format(
        'CREATE POLICY own_workspace ON %I USING (workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid) WITH CHECK (workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid)',
        found.name);
    END IF;
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO pacer_app', found.name);
  END LOOP;
  -- Records that are only ever added.
  REVOKE UPDATE, DELETE ON audit_events, gate_verdicts, events FROM pacer_app;
  FOR found IN SELECT t.tgrelid::regclass::text AS name FROM pg_trigger t WHERE t.tgname = 'append_only' AND NOT t.tgisinternal LOOP
    EXECUTE format('REVOKE UPDATE, DELETE ON %s FROM pacer_app', found.name);
  END LOOP;
END $$;

-- As before, with every append-only table instead of the two there were.
CREATE OR REPLACE FUNCTION pacer_remove_unfinished_demos() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  found record;
  added text[];
  name text;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM workspaces WHERE is_demo AND NOT is_filled) THEN RETURN; END IF;
  PERFORM set_config('app.is_unlogged', 'on', true), set_config('app.is_undoing', 'on', true);
  SET CONSTRAINTS ALL DEFERRED;
  SELECT array_agg(t.tgrelid::regclass::text) INTO added FROM pg_trigger t WHERE t.tgname = 'append_only' AND NOT t.tgisinternal;
  FOREACH name IN ARRAY added LOOP
    EXECUTE format('ALTER TABLE %s DISABLE TRIGGER append_only', name);
  END LOOP;
  FOR found IN
    SELECT c.relname AS name
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'workspace_id' AND NOT a.attisdropped
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
    -- Rows that others point at go last.
    ORDER BY (SELECT count(*) FROM pg_constraint k WHERE k.contype = 'f' AND k.confrelid = c.oid)
  LOOP
    EXECUTE format('DELETE FROM %I WHERE workspace_id IN (SELECT id FROM workspaces WHERE is_demo AND NOT is_filled)', found.name);
  END LOOP;
  DELETE FROM workspaces WHERE is_demo AND NOT is_filled;
  SET CONSTRAINTS ALL IMMEDIATE;
  FOREACH name IN ARRAY added LOOP
    EXECUTE format('ALTER TABLE %s ENABLE TRIGGER append_only', name);
  END LOOP;
  PERFORM set_config('app.is_unlogged', '', true), set_config('app.is_undoing', '', true);
END $$;
REVOKE EXECUTE ON FUNCTION pacer_remove_unfinished_demos() FROM PUBLIC;

-- The go/no-go is asked by every fourth gate that nobody decided about yet.
INSERT INTO "gate_criteria" ("id", "workspace_id", "gate_id", "position", "is_critical", "is_own", "title", "kind", "measure", "comparison", "threshold")
SELECT gen_random_uuid(), g."workspace_id", g."id", coalesce((SELECT max(c."position") + 1 FROM "gate_criteria" c WHERE c."gate_id" = g."id"), 0), true, false,
  '{"nl": "Wie ervoor instaat, heeft de go getekend", "en": "Who answers for it has signed the go"}'::jsonb, 'measured', 'gate-signed', 'at-least', 1
FROM "gates" g JOIN "phases" p ON p."id" = g."phase_id" AND p."kind" = 'go-live'
WHERE NOT EXISTS (SELECT 1 FROM "gate_verdicts" v WHERE v."gate_id" = g."id");

SELECT pacer_secure_tables();
