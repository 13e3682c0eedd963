-- A specification in somebody's own words, in one sentence.
ALTER TABLE "specifications" ADD COLUMN "sentence" TEXT;
