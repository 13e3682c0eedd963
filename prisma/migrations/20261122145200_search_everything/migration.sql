-- CreateIndex
CREATE INDEX "cases_search_text" ON "cases" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "deals_search_text" ON "deals" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "campaigns_name_folded" ON "campaigns" USING GIN ("name_folded" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "products_name_folded" ON "products" USING GIN ("name_folded" gin_trgm_ops);

-- The column of a table in which names are looked for.
CREATE FUNCTION pacer_searched_column(kind_table text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF kind_table IN ('accounts', 'contacts', 'deals', 'cases') THEN RETURN 'search_text'; END IF;
  IF kind_table IN ('campaigns', 'products') THEN RETURN 'name_folded'; END IF;
  RAISE EXCEPTION 'No words to look for in %', kind_table;
END $$;

CREATE FUNCTION pacer_words_condition(words jsonb, searched text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(string_agg('(' || (SELECT string_agg(format('r.%I LIKE %L', searched, p), ' OR ') FROM jsonb_array_elements_text(w) p) || ')', ' AND '), 'false')
  FROM jsonb_array_elements(words) w
$$;

CREATE OR REPLACE FUNCTION pacer_containing_words(kind_table text, words jsonb, most int) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE
  own uuid := nullif(current_setting('app.workspace_id', true), '')::uuid;
BEGIN
  RETURN QUERY EXECUTE format('SELECT r.id FROM %I r WHERE r.workspace_id = $1 AND r.deleted_at IS NULL AND %s LIMIT $2', kind_table, pacer_words_condition(words, pacer_searched_column(kind_table))) USING own, most;
END $$;

-- As above for several kinds at once, with the text in which the words were found.
CREATE FUNCTION pacer_search_names(kind_tables text[], words jsonb, most int) RETURNS TABLE (kind_table text, id uuid, found text) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE
  own uuid := nullif(current_setting('app.workspace_id', true), '')::uuid;
  tab text;
BEGIN
  FOREACH tab IN ARRAY kind_tables LOOP
    RETURN QUERY EXECUTE format('SELECT %1$L::text, r.id, r.%2$I::text FROM %3$I r WHERE r.workspace_id = $1 AND r.deleted_at IS NULL AND %4$s LIMIT $2', tab, pacer_searched_column(tab), tab, pacer_words_condition(words, pacer_searched_column(tab)))
    USING own, most;
  END LOOP;
END $$;

-- Names like what was typed, the likest first: for a typing error.
CREATE FUNCTION pacer_search_like(kind_tables text[], typed text, threshold real, most int) RETURNS TABLE (kind_table text, id uuid, found text) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE
  own uuid := nullif(current_setting('app.workspace_id', true), '')::uuid;
  tab text;
BEGIN
  PERFORM set_config('pg_trgm.word_similarity_threshold', threshold::text, true);
  FOREACH tab IN ARRAY kind_tables LOOP
    RETURN QUERY EXECUTE format('SELECT %1$L::text, r.id, r.%2$I::text FROM %3$I r WHERE r.workspace_id = $1 AND r.deleted_at IS NULL AND %4$L <%% r.%2$I ORDER BY word_similarity(%4$L, r.%2$I) DESC LIMIT $2', tab, pacer_searched_column(tab), tab, typed)
    USING own, most;
  END LOOP;
END $$;
