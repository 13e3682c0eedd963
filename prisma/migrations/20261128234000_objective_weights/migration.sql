-- How much a goal counts in the one it stands under.
ALTER TABLE "objectives" ADD COLUMN "weight" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "objectives" ADD CONSTRAINT objectives_weight CHECK (weight BETWEEN 0 AND 3);
