-- An import is taken back in the background, a part at a time: under which act, and how far that is.
ALTER TABLE "import_jobs" ADD COLUMN "undo_batch_id" UUID, ADD COLUMN "undo" JSONB;
