-- A link between a person and an employer begins, and ends, on the day the writer says it is, in the workspace's time zone.
CREATE OR REPLACE FUNCTION pacer_contact_links() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  zone text;
BEGIN
  IF pacer_is_undoing() THEN RETURN NULL; END IF;
  SELECT w.time_zone INTO zone FROM workspaces w WHERE w.id = (SELECT n.workspace_id FROM new_rows n LIMIT 1);
  IF TG_OP = 'UPDATE' THEN
    UPDATE account_contacts l SET ends_on = greatest((n.updated_at AT TIME ZONE zone)::date, l.starts_on), is_primary = false, version = l.version + 1, updated_at = now()
    FROM new_rows n JOIN old_rows o ON o.id = n.id
    WHERE l.workspace_id = n.workspace_id AND l.contact_id = n.id AND l.is_primary AND l.ends_on IS NULL AND l.deleted_at IS NULL
      AND n.account_id IS DISTINCT FROM o.account_id AND l.account_id IS DISTINCT FROM n.account_id;
    INSERT INTO account_contacts (id, workspace_id, account_id, contact_id, role, is_primary, starts_on)
    SELECT pacer_uuid7(), n.workspace_id, n.account_id, n.id, n.job_title, true, (n.updated_at AT TIME ZONE zone)::date
    FROM new_rows n JOIN old_rows o ON o.id = n.id
    WHERE n.account_id IS NOT NULL AND n.account_id IS DISTINCT FROM o.account_id
      AND NOT EXISTS (SELECT 1 FROM account_contacts l WHERE l.workspace_id = n.workspace_id AND l.contact_id = n.id AND l.account_id = n.account_id AND l.is_primary AND l.ends_on IS NULL AND l.deleted_at IS NULL)
    ON CONFLICT DO NOTHING;
    RETURN NULL;
  END IF;
  INSERT INTO account_contacts (id, workspace_id, account_id, contact_id, role, is_primary, starts_on, source)
  SELECT pacer_uuid7(), n.workspace_id, n.account_id, n.id, n.job_title, true, (n.created_at AT TIME ZONE zone)::date, n.source FROM new_rows n WHERE n.account_id IS NOT NULL;
  RETURN NULL;
END $$;
