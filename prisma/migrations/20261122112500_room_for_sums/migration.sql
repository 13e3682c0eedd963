-- The sums are raised again and again: room on the page keeps the new version beside the old one, out of the indexes.
ALTER TABLE "event_days" SET (fillfactor = 70);
ALTER TABLE "event_weeks" SET (fillfactor = 70);
