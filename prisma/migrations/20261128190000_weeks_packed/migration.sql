-- Each week in one number, as pages read it (app/events/use/packed-weeks.server.ts): how many acts, the number of the week since Monday
-- 5 January 1970, the days with an act, the days seen. Packing tens of thousands of rows at every page took longer than reading them.
ALTER TABLE "event_weeks" ADD COLUMN "packed" BIGINT GENERATED ALWAYS AS
  ((acts::bigint << 32) | (((week - date '1970-01-05') / 7)::bigint << 14) | (act_days::bigint << 7) | seen_days::bigint) STORED;
