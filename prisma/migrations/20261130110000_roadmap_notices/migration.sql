-- What the roadmap asks of somebody and they were written to about: each thing once when it comes, and once when it is late.
CREATE TABLE "roadmap_notices" (
    "workspace_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "told_on" DATE NOT NULL,

    CONSTRAINT "roadmap_notices_pkey" PRIMARY KEY ("workspace_id", "member_id", "key")
);

SELECT pacer_secure_tables();
