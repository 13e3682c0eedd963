-- Words are looked for within the workspace by one index: that of trigrams alone first gathered the same names of all workspaces.
CREATE EXTENSION IF NOT EXISTS btree_gin;

DROP INDEX "accounts_search_text";
DROP INDEX "contacts_search_text";
DROP INDEX "cases_search_text";
DROP INDEX "deals_search_text";
DROP INDEX "campaigns_name_folded";
DROP INDEX "products_name_folded";

-- CreateIndex
CREATE INDEX "accounts_search_text" ON "accounts" USING GIN ("workspace_id" uuid_ops, "search_text" gin_trgm_ops);
CREATE INDEX "contacts_search_text" ON "contacts" USING GIN ("workspace_id" uuid_ops, "search_text" gin_trgm_ops);
CREATE INDEX "cases_search_text" ON "cases" USING GIN ("workspace_id" uuid_ops, "search_text" gin_trgm_ops);
CREATE INDEX "deals_search_text" ON "deals" USING GIN ("workspace_id" uuid_ops, "search_text" gin_trgm_ops);
CREATE INDEX "campaigns_name_folded" ON "campaigns" USING GIN ("workspace_id" uuid_ops, "name_folded" gin_trgm_ops);
CREATE INDEX "products_name_folded" ON "products" USING GIN ("workspace_id" uuid_ops, "name_folded" gin_trgm_ops);

-- Of every word: `like`, patterns of which one must fit, found by the index, which takes all words together where each has one
-- pattern; and `begins`, when a word of the text must begin with it, seen in what the index found.
CREATE OR REPLACE FUNCTION pacer_words_condition(words jsonb, searched text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(string_agg(
    '(' || (SELECT string_agg(format('r.%I LIKE %L', searched, p), ' OR ') FROM jsonb_array_elements_text(w -> 'like') p) || ')'
    || CASE WHEN w ->> 'begins' IS NULL THEN '' ELSE format(' AND ('' '' || r.%I) LIKE %L', searched, w ->> 'begins') END, ' AND '), 'false')
  FROM jsonb_array_elements(words) w
$$;

-- The condition on the workspace of rows `r`, its id being $1. Where most records of a table are its own, the index is not asked
-- about it: it would go through all of them, and what it finds is of this workspace anyway.
CREATE FUNCTION pacer_workspace_condition(kind_table text, own uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN EXISTS (
    SELECT FROM pg_stats s, unnest(s.most_common_vals::text::uuid[], s.most_common_freqs) common(id, share)
    WHERE s.schemaname = 'public' AND s.tablename = kind_table AND s.attname = 'workspace_id' AND common.id = own AND common.share > 0.5
  ) THEN 'r.workspace_id IS NOT DISTINCT FROM $1' ELSE 'r.workspace_id = $1' END
$$;

CREATE OR REPLACE FUNCTION pacer_containing_words(kind_table text, words jsonb, most int) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE
  own uuid := nullif(current_setting('app.workspace_id', true), '')::uuid;
BEGIN
  RETURN QUERY EXECUTE format('SELECT r.id FROM %I r WHERE %s AND r.deleted_at IS NULL AND %s LIMIT $2', kind_table, pacer_workspace_condition(kind_table, own), pacer_words_condition(words, pacer_searched_column(kind_table))) USING own, most;
END $$;

CREATE OR REPLACE FUNCTION pacer_search_names(kind_tables text[], words jsonb, most int) RETURNS TABLE (kind_table text, id uuid, found text) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE
  own uuid := nullif(current_setting('app.workspace_id', true), '')::uuid;
  tab text;
BEGIN
  FOREACH tab IN ARRAY kind_tables LOOP
    RETURN QUERY EXECUTE format('SELECT %1$L::text, r.id, r.%2$I::text FROM %3$I r WHERE %4$s AND r.deleted_at IS NULL AND %5$s LIMIT $2', tab, pacer_searched_column(tab), tab, pacer_workspace_condition(tab, own), pacer_words_condition(words, pacer_searched_column(tab)))
    USING own, most;
  END LOOP;
END $$;

-- One page in the order of names beyond a row, without the names that begin with `skipped`; and beside each row how many contain
-- the words, counted no further than `most_counted`. One row without an id when the page is empty.
DROP FUNCTION pacer_containing_keys(text, jsonb, int);
DROP FUNCTION pacer_containing_page(text, jsonb, text, text, uuid, boolean, int);
CREATE FUNCTION pacer_containing_page(kind_table text, words jsonb, skipped text, edge_value text, edge_id uuid, is_up boolean, most int, most_counted int) RETURNS TABLE (id uuid, counted int) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE
  own uuid := nullif(current_setting('app.workspace_id', true), '')::uuid;
  sort_column text := CASE kind_table WHEN 'accounts' THEN 'name_folded' WHEN 'contacts' THEN 'sort_name' END;
  way text := CASE WHEN is_up THEN 'ASC' ELSE 'DESC' END;
BEGIN
  IF sort_column IS NULL THEN RAISE EXCEPTION 'No words to look for in %', kind_table; END IF;
  RETURN QUERY EXECUTE format(
    -- Not merged into the outer query: the planner would walk along the order for a word that hardly occurs.
    'WITH found AS MATERIALIZED (SELECT r.id, r.%1$I AS sort FROM %2$I r WHERE %7$s AND r.deleted_at IS NULL AND %3$s),
       page AS (SELECT f.id, f.sort FROM found f WHERE %4$s AND %5$s ORDER BY f.sort %6$s, f.id %6$s LIMIT $2)
     SELECT page.id, c.counted FROM (SELECT count(*)::int AS counted FROM (SELECT FROM found LIMIT $5) counting) c LEFT JOIN page ON true ORDER BY page.sort %6$s, page.id %6$s',
    sort_column, kind_table, pacer_words_condition(words, pacer_searched_column(kind_table)),
    CASE WHEN edge_id IS NULL THEN 'true' ELSE format('(f.sort, f.id) %s ($3 COLLATE "C", $4)', CASE WHEN is_up THEN '>' ELSE '<' END) END,
    CASE WHEN skipped IS NULL THEN 'true' ELSE format('NOT starts_with(f.sort, %L)', skipped) END, way, pacer_workspace_condition(kind_table, own))
  USING own, most, edge_value, edge_id, most_counted;
END $$;

-- How many of so many records of the workspace contain the words, in any order; no more than `most`. By the index of what is
-- alive: a table read from its beginning is first full of the records of others.
CREATE FUNCTION pacer_count_near(kind_table text, words jsonb, most int, looked_at int) RETURNS int LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public SET enable_seqscan = off SET enable_bitmapscan = off AS $$
DECLARE
  own uuid := nullif(current_setting('app.workspace_id', true), '')::uuid;
  near int;
BEGIN
  EXECUTE format('SELECT count(*) FROM (SELECT 1 FROM (SELECT t.%1$I FROM %2$I t WHERE t.workspace_id = $1 AND t.deleted_at IS NULL LIMIT $2) r WHERE %3$s LIMIT $3) f', pacer_searched_column(kind_table), kind_table, pacer_words_condition(words, pacer_searched_column(kind_table)))
  INTO near USING own, looked_at, most;
  RETURN near;
END $$;

-- How many contain the words; no more than `most`. A word that is everywhere is counted soon in any order, which `sample`
-- records tell; the index, which gathers all of them first, is asked about others.
CREATE FUNCTION pacer_count_words(kind_table text, words jsonb, most int, sample int, walk int) RETURNS int LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF pacer_count_near(kind_table, words, most, sample)::bigint * walk > most::bigint * sample AND pacer_count_near(kind_table, words, most, walk) = most THEN RETURN most; END IF;
  RETURN (SELECT count(*) FROM pacer_containing_words(kind_table, words, most));
END $$;

-- Only this search leaves the workspace to what the index found: of a name with a typing error it finds few, and with the
-- workspace asked too it would go through all its records.
CREATE OR REPLACE FUNCTION pacer_search_like(kind_tables text[], typed text, threshold real, most int) RETURNS TABLE (kind_table text, id uuid, found text) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE
  own uuid := nullif(current_setting('app.workspace_id', true), '')::uuid;
  tab text;
BEGIN
  PERFORM set_config('pg_trgm.word_similarity_threshold', threshold::text, true);
  FOREACH tab IN ARRAY kind_tables LOOP
    RETURN QUERY EXECUTE format('SELECT %1$L::text, r.id, r.%2$I::text FROM %3$I r WHERE r.workspace_id IS NOT DISTINCT FROM $1 AND r.deleted_at IS NULL AND %4$L <%% r.%2$I ORDER BY word_similarity(%4$L, r.%2$I) DESC LIMIT $2', tab, pacer_searched_column(tab), tab, typed)
    USING own, most;
  END LOOP;
END $$;
