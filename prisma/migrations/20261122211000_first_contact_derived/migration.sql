-- Which contact moment was the first follows from the others; stored, it was only ever right for what was written down in order.
-- What the log remembers of it goes too, so that acts from before can still be undone.
UPDATE "record_changes" SET before = before - 'is_first_contact', after = after - 'is_first_contact'
WHERE entity = 'interactions' AND (before ? 'is_first_contact' OR after ? 'is_first_contact');
ALTER TABLE "interactions" DROP COLUMN "is_first_contact";
