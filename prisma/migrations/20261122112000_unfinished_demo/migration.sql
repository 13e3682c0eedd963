-- AlterTable
ALTER TABLE "workspaces" ADD COLUMN "is_filled" BOOLEAN NOT NULL DEFAULT true;

-- Removes a demo that was cut off while being filled, with everything in it; nothing else may be removed this way.
CREATE FUNCTION pacer_remove_unfinished_demos() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  found record;
BEGIN
  ALTER TABLE audit_events DISABLE TRIGGER append_only;
  ALTER TABLE gate_verdicts DISABLE TRIGGER append_only;
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
  ALTER TABLE audit_events ENABLE TRIGGER append_only;
  ALTER TABLE gate_verdicts ENABLE TRIGGER append_only;
END $$;
REVOKE EXECUTE ON FUNCTION pacer_remove_unfinished_demos() FROM PUBLIC;
