-- Ending access ends sessions in the same transaction. The role of the rooms sees no session table: it may call this,
-- which only ever takes sessions of a member of the workspace the transaction is confined to.
CREATE FUNCTION pacer_end_sessions(of_person uuid, of_workspace uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM sessions
  WHERE person_id = of_person
    AND of_workspace = nullif(current_setting('app.workspace_id', true), '')::uuid
    AND (active_workspace_id = of_workspace OR active_workspace_id IS NULL)
    AND EXISTS (SELECT 1 FROM members WHERE person_id = of_person AND workspace_id = of_workspace);
$$;
REVOKE ALL ON FUNCTION pacer_end_sessions(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pacer_end_sessions(uuid, uuid) TO pacer_app;
