-- What people should hear about the change, from whom and how often, and every time that it was given.
CREATE TABLE "key_messages" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "audience" TEXT[],
    "sender_role" TEXT,
    "sender_id" UUID,
    "least" INTEGER NOT NULL DEFAULT 5,
    "most" INTEGER NOT NULL DEFAULT 7,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "key_messages_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "message_occasions" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "on_day" DATE NOT NULL,
    "giver_id" UUID NOT NULL,
    "giver_role" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "audience" TEXT[],
    "link" TEXT,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "message_occasions_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "key_messages_workspace_id_created_at_idx" ON "key_messages"("workspace_id", "created_at");
CREATE INDEX "message_occasions_workspace_id_message_id_on_day_idx" ON "message_occasions"("workspace_id", "message_id", "on_day");

ALTER TABLE "message_occasions" ADD CONSTRAINT "message_occasions_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "key_messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "key_messages" ADD CONSTRAINT key_messages_for_somebody CHECK (cardinality(audience) > 0);
ALTER TABLE "key_messages" ADD CONSTRAINT key_messages_one_sender CHECK ((sender_role IS NULL) <> (sender_id IS NULL));
ALTER TABLE "key_messages" ADD CONSTRAINT key_messages_meant_times CHECK (least >= 1 AND most >= least);
ALTER TABLE "message_occasions" ADD CONSTRAINT message_occasions_to_somebody CHECK (cardinality(audience) > 0);

SELECT pacer_secure_tables();
