-- When somebody is away for long: they are in no denominator of a period that is leave from end to end.
CREATE TABLE "leaves" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,

    CONSTRAINT "leaves_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "leaves_workspace_id_member_id_idx" ON "leaves"("workspace_id", "member_id");

ALTER TABLE "leaves" ADD CONSTRAINT "leaves_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "leaves" ADD CONSTRAINT leaves_end_after_start CHECK (ends_on > starts_on);

SELECT pacer_secure_tables();
