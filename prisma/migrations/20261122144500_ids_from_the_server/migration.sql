-- From PostgreSQL 18 on the server makes such keys itself, at a fraction of the cost: two contact points per contact of a large import.
DO $$
BEGIN
  IF current_setting('server_version_num')::int >= 180000 THEN
    CREATE OR REPLACE FUNCTION pacer_uuid7() RETURNS uuid LANGUAGE sql VOLATILE AS 'SELECT uuidv7()';
  END IF;
END $$;
