-- A criterion that the workspace asks for itself, beside those of the method: it can be taken away again.
ALTER TABLE "gate_criteria" ADD COLUMN "is_own" BOOLEAN NOT NULL DEFAULT false;
