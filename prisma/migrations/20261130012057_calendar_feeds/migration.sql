-- CreateTable
CREATE TABLE "calendar_feeds" (
    "workspace_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "is_own_only" BOOLEAN NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_feeds_pkey" PRIMARY KEY ("workspace_id","member_id")
);

SELECT pacer_secure_tables();
