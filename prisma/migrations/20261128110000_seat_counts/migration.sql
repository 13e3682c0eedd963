-- How many seats of the measured system there are, from a day on until the next.
CREATE TABLE "seat_counts" (
    "workspace_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "seats" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "seat_counts_pkey" PRIMARY KEY ("workspace_id","from_day")
);
ALTER TABLE "seat_counts" ADD CONSTRAINT seat_counts_are_not_negative CHECK (seats >= 0);

SELECT pacer_secure_tables();
