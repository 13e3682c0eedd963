-- Several lists per role, unlocked week by week, in versions: what was published before becomes version 1, and every
-- tick stays with its item.
CREATE TABLE "checklist_versions" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "checklist_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" JSONB NOT NULL,
    "week" INTEGER NOT NULL DEFAULT 1,
    "counts_from" TEXT NOT NULL DEFAULT 'enrolment',
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by" TEXT NOT NULL,
    "replaced_at" TIMESTAMPTZ(3),
    "people" INTEGER,
    "finished" INTEGER,

    CONSTRAINT "checklist_versions_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "checklist_put_aways" (
    "workspace_id" UUID NOT NULL,
    "checklist_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "open_items" UUID[],
    "put_away_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "checklist_put_aways_pkey" PRIMARY KEY ("workspace_id","checklist_id","member_id")
);

-- The newest list of a role was the one that was shown.
UPDATE "checklists" SET "version" = 1;
INSERT INTO "checklist_versions" ("id", "workspace_id", "checklist_id", "version", "title", "published_at", "published_by")
SELECT gen_random_uuid(), "workspace_id", "id", 1, "title", "created_at", 'Pacer' FROM "checklists";

ALTER TABLE "checklist_items"
ADD COLUMN     "how_to" TEXT,
ADD COLUMN     "key" UUID,
ADD COLUMN     "record_rule" TEXT,
ADD COLUMN     "rule" TEXT,
ADD COLUMN     "version_id" UUID,
ADD COLUMN     "within_days" INTEGER;
UPDATE "checklist_items" i SET
    "key" = i."id",
    "rule" = CASE WHEN i."times" = 0 THEN 'start' WHEN i."activity_key" IS NOT NULL THEN 'events' ELSE 'hand' END,
    "activity_key" = CASE WHEN i."times" = 0 THEN NULL ELSE i."activity_key" END,
    "times" = greatest(i."times", 1),
    "version_id" = v."id"
FROM "checklist_versions" v WHERE v."checklist_id" = i."checklist_id";

ALTER TABLE "checklist_ticks"
ADD COLUMN     "checklist_id" UUID,
ADD COLUMN     "how" TEXT NOT NULL DEFAULT 'hand',
ADD COLUMN     "item_key" UUID;
UPDATE "checklist_ticks" t SET "item_key" = t."item_id", "checklist_id" = i."checklist_id" FROM "checklist_items" i WHERE i."id" = t."item_id";

ALTER TABLE "checklist_items" DROP CONSTRAINT "checklist_items_checklist_id_fkey";
ALTER TABLE "checklist_ticks" DROP CONSTRAINT "checklist_ticks_item_id_fkey";
DROP INDEX "checklist_items_workspace_id_checklist_id_position_idx";
DROP INDEX "checklist_ticks_workspace_id_item_id_member_id_key";
ALTER TABLE "checklist_items" DROP COLUMN "checklist_id",
ALTER COLUMN "key" SET NOT NULL,
ALTER COLUMN "rule" SET NOT NULL,
ALTER COLUMN "version_id" SET NOT NULL;
ALTER TABLE "checklist_ticks" DROP COLUMN "item_id",
ALTER COLUMN "checklist_id" SET NOT NULL,
ALTER COLUMN "item_key" SET NOT NULL;
ALTER TABLE "checklists" DROP COLUMN "title",
ADD COLUMN     "draft" JSONB,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ALTER COLUMN "version" SET DEFAULT 0;

CREATE UNIQUE INDEX "checklist_versions_workspace_id_checklist_id_version_key" ON "checklist_versions"("workspace_id", "checklist_id", "version");
CREATE INDEX "checklist_items_workspace_id_version_id_position_idx" ON "checklist_items"("workspace_id", "version_id", "position");
CREATE UNIQUE INDEX "checklist_ticks_workspace_id_checklist_id_member_id_item_ke_key" ON "checklist_ticks"("workspace_id", "checklist_id", "member_id", "item_key");

ALTER TABLE "checklist_versions" ADD CONSTRAINT "checklist_versions_checklist_id_fkey" FOREIGN KEY ("checklist_id") REFERENCES "checklists"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "checklist_items" ADD CONSTRAINT "checklist_items_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "checklist_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "checklist_ticks" ADD CONSTRAINT "checklist_ticks_checklist_id_fkey" FOREIGN KEY ("checklist_id") REFERENCES "checklists"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "checklist_put_aways" ADD CONSTRAINT "checklist_put_aways_checklist_id_fkey" FOREIGN KEY ("checklist_id") REFERENCES "checklists"("id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT pacer_secure_tables();
