-- One page in the order of names beyond a row, without the names that begin with `skipped`.
DROP FUNCTION IF EXISTS pacer_containing_page(text, jsonb, text, uuid, boolean, int);
CREATE OR REPLACE FUNCTION pacer_containing_page(kind_table text, words jsonb, skipped text, edge_value text, edge_id uuid, is_up boolean, most int) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE
  own uuid := nullif(current_setting('app.workspace_id', true), '')::uuid;
  sort_column text := CASE kind_table WHEN 'accounts' THEN 'name_folded' WHEN 'contacts' THEN 'sort_name' END;
  way text := CASE WHEN is_up THEN 'ASC' ELSE 'DESC' END;
BEGIN
  IF sort_column IS NULL THEN RAISE EXCEPTION 'No words to look for in %', kind_table; END IF;
  RETURN QUERY EXECUTE format(
    -- Not merged into the outer query: the planner would walk along the order for a word that hardly occurs.
    'WITH found AS MATERIALIZED (SELECT r.id, r.%1$I AS sort FROM %2$I r WHERE r.workspace_id = $1 AND r.deleted_at IS NULL AND %3$s)
     SELECT f.id FROM found f WHERE %4$s AND %5$s ORDER BY f.sort %6$s, f.id %6$s LIMIT $2',
    sort_column, kind_table, pacer_words_condition(words, pacer_searched_column(kind_table)),
    CASE WHEN edge_id IS NULL THEN 'true' ELSE format('(f.sort, f.id) %s ($3 COLLATE "C", $4)', CASE WHEN is_up THEN '>' ELSE '<' END) END,
    CASE WHEN skipped IS NULL THEN 'true' ELSE format('NOT starts_with(f.sort, %L)', skipped) END, way)
  USING own, most, edge_value, edge_id;
END $$;
DROP FUNCTION IF EXISTS pacer_words_condition(jsonb);

-- All of them, up to so many, with what they are ordered by.
CREATE OR REPLACE FUNCTION pacer_containing_keys(kind_table text, words jsonb, most int) RETURNS TABLE (id uuid, sort text) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE
  own uuid := nullif(current_setting('app.workspace_id', true), '')::uuid;
  sort_column text := CASE kind_table WHEN 'accounts' THEN 'name_folded' WHEN 'contacts' THEN 'sort_name' END;
BEGIN
  IF sort_column IS NULL THEN RAISE EXCEPTION 'No words to look for in %', kind_table; END IF;
  RETURN QUERY EXECUTE format('SELECT r.id, r.%I::text FROM %I r WHERE r.workspace_id = $1 AND r.deleted_at IS NULL AND %s LIMIT $2', sort_column, kind_table, pacer_words_condition(words, pacer_searched_column(kind_table)))
  USING own, most;
END $$;

-- For counting what is not in the trash without visiting the rows.
CREATE INDEX IF NOT EXISTS contacts_alive ON contacts (workspace_id) WHERE deleted_at IS NULL;
CREATE INDEX IF NOT EXISTS interactions_alive ON interactions (workspace_id) WHERE deleted_at IS NULL;
CREATE INDEX IF NOT EXISTS orders_alive ON orders (workspace_id) WHERE deleted_at IS NULL;
