-- Whoever writes a link between a person and an employer says by it who the employer is: ended or taken away, the person has none.
-- A link that ends on a later day still holds.
CREATE FUNCTION pacer_links_to_contact() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  today date;
  people uuid[];
BEGIN
  IF pacer_is_undoing() OR pg_trigger_depth() > 1 THEN RETURN NULL; END IF;
  SELECT (now() AT TIME ZONE w.time_zone)::date INTO today FROM workspaces w WHERE w.id = (SELECT n.workspace_id FROM new_rows n LIMIT 1);
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(DISTINCT n.contact_id) INTO people FROM new_rows n WHERE n.is_primary AND n.deleted_at IS NULL AND (n.ends_on IS NULL OR n.ends_on > today);
  ELSE
    SELECT array_agg(DISTINCT n.contact_id) INTO people FROM new_rows n JOIN old_rows o ON o.id = n.id
    WHERE (o.is_primary OR n.is_primary) AND (o.is_primary, o.account_id, o.ends_on, o.deleted_at) IS DISTINCT FROM (n.is_primary, n.account_id, n.ends_on, n.deleted_at);
  END IF;
  IF people IS NULL THEN RETURN NULL; END IF;
  UPDATE contacts r SET account_id = s.account_id, version = r.version + 1, updated_at = now()
  FROM (
    SELECT h.id, (
      SELECT l.account_id FROM account_contacts l
      WHERE l.contact_id = h.id AND l.is_primary AND l.deleted_at IS NULL AND (l.ends_on IS NULL OR l.ends_on > today) ORDER BY l.ends_on DESC NULLS FIRST, l.id LIMIT 1
    ) AS account_id FROM unnest(people) AS h(id)
  ) s
  WHERE r.id = s.id AND r.account_id IS DISTINCT FROM s.account_id;
  RETURN NULL;
END $$;
CREATE TRIGGER a_contact_insert AFTER INSERT ON account_contacts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pacer_links_to_contact();
CREATE TRIGGER a_contact_update AFTER UPDATE ON account_contacts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pacer_links_to_contact();
