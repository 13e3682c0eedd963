-- Small facts of an event beside who, what and when; null when there are none.
ALTER TABLE "events" ADD COLUMN "properties" JSONB;
