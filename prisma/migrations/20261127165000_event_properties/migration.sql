-- Small facts of an event beside who, what and when; null when there are none.
ALTER TABLE "events" ADD COLUMN "properties" JSONB;

-- Somebody who is erased is taken out of these too.
CREATE OR REPLACE FUNCTION pacer_erase_from_logs(people uuid[], records uuid[], acts uuid[], words text, telling text, OUT audit int, OUT usage int) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
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
  UPDATE events e SET object = CASE WHEN e.object ~* telling THEN NULL ELSE e.object END, properties = CASE WHEN e.properties::text ~* telling THEN NULL ELSE e.properties END
  WHERE e.workspace_id = own AND (e.object ~* telling OR e.properties::text ~* telling);
  GET DIAGNOSTICS usage = ROW_COUNT;
END $$;
