CREATE TABLE "api_answers" (
    "id" TEXT NOT NULL,
    "workspace_id" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "headers" JSONB NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "api_answers_pkey" PRIMARY KEY ("workspace_id", "id")
);
CREATE INDEX "api_answers_created_at_idx" ON "api_answers"("created_at");

-- The external id of a record that was merged still leads to where it went.
CREATE INDEX accounts_merged_external ON accounts (workspace_id, external_system, external_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX contacts_merged_external ON contacts (workspace_id, external_system, external_id) WHERE merged_into_id IS NOT NULL;

SELECT pacer_secure_tables();
