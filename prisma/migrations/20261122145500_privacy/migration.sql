-- The log is only ever added to; forgetting a person is the one exception, and only through the function below.
CREATE OR REPLACE FUNCTION pacer_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'audit_events' AND TG_OP = 'UPDATE' AND coalesce(current_setting('app.is_erasing', true), '') = 'on' AND current_user <> 'pacer_app' THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;

-- Takes the words that name a person out of the audit log and the usage events of the workspace of the transaction. Who did
-- what, and when, stays. Runs as the owner of the tables, who alone may.
CREATE FUNCTION pacer_erase_from_logs(people uuid[], records uuid[], acts uuid[], words text, telling text, OUT audit int, OUT usage int) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  own uuid := nullif(current_setting('app.workspace_id', true), '')::uuid;
BEGIN
  PERFORM set_config('app.is_erasing', 'on', true);
  UPDATE audit_events a SET before = regexp_replace(a.before::text, words, '–', 'gi')::jsonb, after = regexp_replace(a.after::text, words, '–', 'gi')::jsonb
  WHERE a.workspace_id = own AND (a.batch_id = ANY (acts) OR a.record_id = ANY (people::text[]) OR a.record_id = ANY (records::text[])) AND (a.before::text ~* words OR a.after::text ~* words);
  GET DIAGNOSTICS audit = ROW_COUNT;
  UPDATE audit_events a SET before = regexp_replace(a.before::text, telling, '–', 'gi')::jsonb, after = regexp_replace(a.after::text, telling, '–', 'gi')::jsonb
  WHERE a.workspace_id = own AND (a.before::text ~* telling OR a.after::text ~* telling);
  PERFORM set_config('app.is_erasing', '', true);
  UPDATE events e SET object = NULL WHERE e.workspace_id = own AND e.object ~* telling;
  GET DIAGNOSTICS usage = ROW_COUNT;
END $$;
REVOKE EXECUTE ON FUNCTION pacer_erase_from_logs(uuid[], uuid[], uuid[], text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pacer_erase_from_logs(uuid[], uuid[], uuid[], text, text) TO pacer_app;
