-- Goals and specifications are carried by enough people inside before anybody outside reads them.
ALTER TABLE "workspaces" ADD COLUMN "signatures_needed" INTEGER NOT NULL DEFAULT 3;
ALTER TABLE "workspaces" ADD CONSTRAINT workspaces_signatures_needed CHECK (signatures_needed BETWEEN 1 AND 20);

CREATE TABLE "crm_partners" (
    "workspace_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "crm_partners_pkey" PRIMARY KEY ("workspace_id","member_id")
);

-- Of one version: what was signed is what was read.
CREATE TABLE "specification_signatures" (
    "workspace_id" UUID NOT NULL,
    "specification_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "specification_signatures_pkey" PRIMARY KEY ("workspace_id","specification_id","version","member_id")
);

CREATE TABLE "external_partners" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_on" DATE NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "external_partners_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "external_partners_workspace_id_created_at_idx" ON "external_partners"("workspace_id", "created_at");

SELECT pacer_secure_tables();
