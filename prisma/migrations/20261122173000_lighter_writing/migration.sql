-- What a large import pays for every row. The act is asked once a statement, not once a row.
CREATE OR REPLACE FUNCTION pacer_log_inserts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  batch uuid;
BEGIN
  IF pacer_is_unlogged() THEN RETURN NULL; END IF;
  batch := pacer_batch();
  INSERT INTO record_changes (workspace_id, batch_id, entity, record_id, action)
  SELECT n.workspace_id, batch, TG_TABLE_NAME, n.id, 'i' FROM new_rows n;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION pacer_log_updates() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  batch uuid;
BEGIN
  IF pacer_is_unlogged() THEN RETURN NULL; END IF;
  batch := pacer_batch();
  INSERT INTO record_changes (workspace_id, batch_id, entity, record_id, action, before, after)
  SELECT both_rows.workspace_id, batch, TG_TABLE_NAME, both_rows.id, 'u', diff.before, diff.after
  FROM (SELECT n.workspace_id, n.id, to_jsonb(o) AS o, to_jsonb(n) AS n FROM new_rows n JOIN old_rows o ON o.id = n.id) both_rows
  CROSS JOIN LATERAL (
    SELECT jsonb_object_agg(k.key, k.value) AS before, jsonb_object_agg(k.key, both_rows.n -> k.key) AS after
    FROM jsonb_each(both_rows.o) k WHERE k.value IS DISTINCT FROM both_rows.n -> k.key
  ) diff
  WHERE diff.before IS NOT NULL;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION pacer_log_deletes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  batch uuid;
BEGIN
  IF pacer_is_unlogged() THEN RETURN NULL; END IF;
  batch := pacer_batch();
  INSERT INTO record_changes (workspace_id, batch_id, entity, record_id, action, before)
  SELECT o.workspace_id, batch, TG_TABLE_NAME, o.id, 'd', to_jsonb(o) FROM old_rows o;
  RETURN NULL;
END $$;

-- An index of what nearly every row leaves empty holds the rows that do not: nobody looks for the empty ones by it.
DROP INDEX "contacts_workspace_id_merged_into_id_idx";
CREATE INDEX "contacts_workspace_id_merged_into_id_idx" ON "contacts"("workspace_id", "merged_into_id") WHERE merged_into_id IS NOT NULL;
DROP INDEX "accounts_workspace_id_merged_into_id_idx";
CREATE INDEX "accounts_workspace_id_merged_into_id_idx" ON "accounts"("workspace_id", "merged_into_id") WHERE merged_into_id IS NOT NULL;
DROP INDEX "contacts_workspace_id_account_id_sort_name_id_idx";
CREATE INDEX "contacts_workspace_id_account_id_sort_name_id_idx" ON "contacts"("workspace_id", "account_id", "sort_name", "id") WHERE account_id IS NOT NULL;
DROP INDEX "contact_points_workspace_id_account_id_idx";
CREATE INDEX "contact_points_workspace_id_account_id_idx" ON "contact_points"("workspace_id", "account_id") WHERE account_id IS NOT NULL;
