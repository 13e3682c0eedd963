-- What an activity means: under which other one it counts, for which roles it is an act, how it should and should not be
-- done, and which measure of quality stands beside it. Every change is a version with who, when and why.
ALTER TABLE "activities"
  ADD COLUMN "counts_as_id" UUID,
  ADD COLUMN "roles" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "desired" TEXT,
  ADD COLUMN "undesired" TEXT,
  ADD COLUMN "quality_metric" TEXT;

ALTER TABLE "activity_changes"
  ADD COLUMN "reason" TEXT,
  ADD COLUMN "is_counting" BOOLEAN NOT NULL DEFAULT true;

-- Whether something counts as an act may hang on the role of who did it: when that role changes, or a name turns out to be
-- somebody, the weeks of those names are summed again. Only where an activity is meant for some roles.
CREATE FUNCTION pacer_sum_weeks_of(of_workspace uuid, of_actors uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM activities WHERE workspace_id = of_workspace AND kind = 'act' AND roles <> '{}') THEN RETURN; END IF;
  LOCK TABLE event_weeks IN SHARE ROW EXCLUSIVE MODE;
  DELETE FROM event_weeks WHERE workspace_id = of_workspace AND actor_id = ANY (of_actors);
  INSERT INTO event_weeks (workspace_id, week, actor_id, acts, events, act_days, seen_days)
  SELECT d.workspace_id, date_trunc('week', d.day)::date, d.actor_id, coalesce(sum(d.count) FILTER (WHERE c.counts), 0)::int, sum(d.count)::int,
    coalesce(bit_or(1 << (extract(isodow FROM d.day)::int - 1)) FILTER (WHERE c.counts), 0)::smallint, bit_or(1 << (extract(isodow FROM d.day)::int - 1))::smallint
  FROM event_days d
  JOIN activities v ON v.workspace_id = d.workspace_id AND v.id = d.activity_id
  JOIN actors a ON a.workspace_id = d.workspace_id AND a.id = d.actor_id
  LEFT JOIN members m ON m.workspace_id = a.workspace_id AND m.id = a.member_id
  CROSS JOIN LATERAL (SELECT v.kind = 'act' AND (v.roles = '{}' OR m.role = ANY (v.roles)) AS counts) c
  WHERE d.workspace_id = of_workspace AND d.actor_id = ANY (of_actors) GROUP BY 1, 2, 3;
END $$;

CREATE FUNCTION pacer_role_was_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pacer_sum_weeks_of(NEW.workspace_id, ARRAY(SELECT id FROM actors WHERE workspace_id = NEW.workspace_id AND member_id = NEW.id));
  RETURN NULL;
END $$;
CREATE TRIGGER members_role_was_changed AFTER UPDATE OF role ON members FOR EACH ROW WHEN (OLD.role IS DISTINCT FROM NEW.role) EXECUTE FUNCTION pacer_role_was_changed();

CREATE FUNCTION pacer_actor_was_matched() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pacer_sum_weeks_of(NEW.workspace_id, ARRAY[NEW.id]);
  RETURN NULL;
END $$;
CREATE TRIGGER actors_actor_was_matched AFTER UPDATE OF member_id ON actors FOR EACH ROW WHEN (OLD.member_id IS DISTINCT FROM NEW.member_id) EXECUTE FUNCTION pacer_actor_was_matched();
