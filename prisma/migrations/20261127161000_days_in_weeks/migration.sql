-- Which days of each week had an act, and any event (bit 0 is Monday): metrics of use are counted from these alone.
ALTER TABLE "event_weeks" ADD COLUMN "act_days" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN "seen_days" SMALLINT NOT NULL DEFAULT 0;

UPDATE event_weeks w SET act_days = d.act_days, seen_days = d.seen_days
FROM (
  SELECT e.workspace_id, date_trunc('week', e.day)::date AS week, e.actor_id,
    coalesce(bit_or(1 << (extract(isodow FROM e.day)::int - 1)) FILTER (WHERE a.kind = 'act'), 0)::smallint AS act_days,
    bit_or(1 << (extract(isodow FROM e.day)::int - 1))::smallint AS seen_days
  FROM event_days e JOIN activities a ON a.workspace_id = e.workspace_id AND a.id = e.activity_id
  WHERE e.count > 0 GROUP BY 1, 2, 3
) d
WHERE w.workspace_id = d.workspace_id AND w.week = d.week AND w.actor_id = d.actor_id;

-- Sessions of each actor that begin on a day, cut by silence and by midnight; counted again by a job where events came in.
CREATE TABLE "session_days" (
    "workspace_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "actor_id" UUID NOT NULL,
    "sessions" INTEGER NOT NULL,
    "engaged" INTEGER NOT NULL,
    "events" INTEGER NOT NULL,

    CONSTRAINT "session_days_pkey" PRIMARY KEY ("workspace_id","day","actor_id")
);

-- Events by time, for the few readings of raw events that are bounded in time. A block range index costs taking in nearly nothing.
CREATE INDEX "events_occurred_at_idx" ON "events" USING BRIN ("occurred_at") WITH (autosummarize = on);

SELECT pacer_secure_tables();
