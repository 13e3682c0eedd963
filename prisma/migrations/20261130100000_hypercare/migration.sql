-- What was seen on each of the agreed moments after a go-live, and how the start is celebrated.
CREATE TABLE "hypercare_reviews" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "wave_id" UUID,
    "moment" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "led_by_id" UUID NOT NULL,
    "seen" TEXT NOT NULL,
    "agreed" TEXT,
    "open_points" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "hypercare_reviews_pkey" PRIMARY KEY ("id"),
    CONSTRAINT hypercare_reviews_open_points CHECK (open_points >= 0)
);

CREATE INDEX "hypercare_reviews_workspace_id_programme_id_idx" ON "hypercare_reviews"("workspace_id", "programme_id");
-- A moment is held once in a wave.
CREATE UNIQUE INDEX "hypercare_reviews_once" ON "hypercare_reviews"("workspace_id", "programme_id", "wave_id", "moment") NULLS NOT DISTINCT WHERE removed_at IS NULL;

CREATE TABLE "celebrations" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "wave_id" UUID,
    "on_day" DATE NOT NULL,
    "how" TEXT NOT NULL,
    "led_by_id" UUID NOT NULL,
    "is_held" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "celebrations_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "celebrations_workspace_id_programme_id_idx" ON "celebrations"("workspace_id", "programme_id");

SELECT pacer_secure_tables();
