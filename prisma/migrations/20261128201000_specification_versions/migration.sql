-- What was changed of a specification, by whom and when.
CREATE TABLE "specification_versions" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "specification_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by_id" UUID,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "is_break" BOOLEAN NOT NULL,
    "is_voided" BOOLEAN NOT NULL,
    "reason" TEXT,

    CONSTRAINT "specification_versions_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "specification_versions_specification_id_version_key" ON "specification_versions"("specification_id", "version");
CREATE INDEX "specification_versions_workspace_id_specification_id_idx" ON "specification_versions"("workspace_id", "specification_id");

SELECT pacer_secure_tables();
