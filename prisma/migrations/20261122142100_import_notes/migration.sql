-- Counts of an import that are worth telling beside those of its rows, and its header in the order of the file.
ALTER TABLE "import_jobs" ADD COLUMN "notes" JSONB NOT NULL DEFAULT '{}', ADD COLUMN "header" JSONB NOT NULL DEFAULT '[]';

-- Adds the numbers of two objects of counts, one level of objects deep.
CREATE FUNCTION pacer_add_counts(one jsonb, other jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(jsonb_object_agg(k.key, CASE
    WHEN jsonb_typeof(coalesce(one -> k.key, other -> k.key)) = 'object' THEN (
      SELECT coalesce(jsonb_object_agg(i.key, coalesce((one -> k.key ->> i.key)::numeric, 0) + coalesce((other -> k.key ->> i.key)::numeric, 0)), '{}')
      FROM (SELECT jsonb_object_keys(coalesce(one -> k.key, '{}') || coalesce(other -> k.key, '{}')) AS key) i)
    ELSE to_jsonb(coalesce((one ->> k.key)::numeric, 0) + coalesce((other ->> k.key)::numeric, 0)) END), '{}')
  FROM (SELECT jsonb_object_keys(one || other) AS key) k
$$;
