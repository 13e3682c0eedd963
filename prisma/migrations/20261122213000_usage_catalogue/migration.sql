-- Names that are no person, and versions of which activities count as what.
ALTER TABLE "actors" ADD COLUMN "is_system" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "activity_changes" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "changes" JSONB NOT NULL,

    CONSTRAINT "activity_changes_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "activity_changes_workspace_id_version_key" ON "activity_changes"("workspace_id", "version");

SELECT pacer_secure_tables();
