-- Which role somebody had before the one of now, until which day, so that a change of role leaves the past as it was. Who never
-- changed has no row: the role of now holds from their enrolment on.
CREATE TABLE "past_roles" (
    "workspace_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "until_on" DATE NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "past_roles_pkey" PRIMARY KEY ("workspace_id","member_id","until_on")
);
ALTER TABLE "past_roles" ADD CONSTRAINT "past_roles_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT pacer_secure_tables();

-- Whether something counts as an act hangs on the role of who did it on that day.
CREATE OR REPLACE FUNCTION pacer_sum_weeks_of(of_workspace uuid, of_actors uuid[]) RETURNS void LANGUAGE plpgsql AS $$
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
  CROSS JOIN LATERAL (SELECT v.kind = 'act' AND (v.roles = '{}' OR coalesce(
    (SELECT p.role FROM past_roles p WHERE p.workspace_id = m.workspace_id AND p.member_id = m.id AND p.until_on > d.day ORDER BY p.until_on LIMIT 1), m.role) = ANY (v.roles)) AS counts) c
  WHERE d.workspace_id = of_workspace AND d.actor_id = ANY (of_actors) GROUP BY 1, 2, 3;
END $$;
