-- The log of updates turned every row into JSON once for each of its columns, and paired old and new rows by a plan made for few.
-- OFFSET 0 keeps the row that was turned; without nested loops many rows are paired by hashing.
CREATE OR REPLACE FUNCTION pacer_log_updates() RETURNS trigger LANGUAGE plpgsql SET enable_nestloop = off AS $$
DECLARE
  batch uuid;
BEGIN
  IF pacer_is_unlogged() THEN RETURN NULL; END IF;
  batch := pacer_batch();
  INSERT INTO record_changes (workspace_id, batch_id, entity, record_id, action, before, after)
  SELECT both_rows.workspace_id, batch, TG_TABLE_NAME, both_rows.id, 'u', diff.before, diff.after
  FROM (SELECT n.workspace_id, n.id, to_jsonb(o) AS o, to_jsonb(n) AS n FROM new_rows n JOIN old_rows o ON o.id = n.id OFFSET 0) both_rows
  CROSS JOIN LATERAL (
    SELECT jsonb_object_agg(k.key, k.value) AS before, jsonb_object_agg(k.key, both_rows.n -> k.key) AS after
    FROM jsonb_each(both_rows.o) k WHERE k.value IS DISTINCT FROM both_rows.n -> k.key
  ) diff
  WHERE diff.before IS NOT NULL;
  RETURN NULL;
END $$;
