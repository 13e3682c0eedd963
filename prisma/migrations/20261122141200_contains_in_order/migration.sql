-- Looking for words anywhere in a name. The policies of row-level security keep LIKE from using the index of trigrams, so
-- these run as the owner of the tables and confine themselves to the workspace of the transaction. The words are quoted
-- into the statement, so that it is planned for them: each is a list of patterns of which one must fit.
CREATE FUNCTION pacer_words_condition(words jsonb) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(string_agg('(' || (SELECT string_agg(format('r.search_text LIKE %L', p), ' OR ') FROM jsonb_array_elements_text(w) p) || ')', ' AND '), 'false')
  FROM jsonb_array_elements(words) w
$$;

CREATE FUNCTION pacer_containing_words(kind_table text, words jsonb, most int) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE
  own uuid := nullif(current_setting('app.workspace_id', true), '')::uuid;
BEGIN
  IF kind_table NOT IN ('accounts', 'contacts') THEN RAISE EXCEPTION 'No words to look for in %', kind_table; END IF;
  RETURN QUERY EXECUTE format('SELECT r.id FROM %I r WHERE r.workspace_id = $1 AND r.deleted_at IS NULL AND %s LIMIT $2', kind_table, pacer_words_condition(words)) USING own, most;
END $$;

-- One page of them in the order of names, beyond a row.
CREATE FUNCTION pacer_containing_page(kind_table text, words jsonb, edge_value text, edge_id uuid, is_up boolean, most int) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE
  own uuid := nullif(current_setting('app.workspace_id', true), '')::uuid;
  sort_column text := CASE kind_table WHEN 'accounts' THEN 'name_folded' WHEN 'contacts' THEN 'sort_name' END;
  way text := CASE WHEN is_up THEN 'ASC' ELSE 'DESC' END;
BEGIN
  IF sort_column IS NULL THEN RAISE EXCEPTION 'No words to look for in %', kind_table; END IF;
  RETURN QUERY EXECUTE format(
    -- Not merged into the outer query: the planner would walk along the order for a word that hardly occurs.
    'WITH found AS MATERIALIZED (SELECT r.id, r.%1$I AS sort FROM %2$I r WHERE r.workspace_id = $1 AND r.deleted_at IS NULL AND %3$s)
     SELECT f.id FROM found f %4$s ORDER BY f.sort %5$s, f.id %5$s LIMIT $2',
    sort_column, kind_table, pacer_words_condition(words),
    CASE WHEN edge_id IS NULL THEN '' ELSE format('WHERE (f.sort, f.id) %s ($3 COLLATE "C", $4)', CASE WHEN is_up THEN '>' ELSE '<' END) END, way)
  USING own, most, edge_value, edge_id;
END $$;
