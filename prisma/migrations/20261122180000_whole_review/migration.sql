-- A dry run of a large file goes on in the background: what it found so far, and of which plan.
ALTER TABLE "import_jobs" ADD COLUMN "review" JSONB;
