-- Which affected groups an item of the plan touches, and how much change a group is thought to carry.
CREATE TABLE "plan_item_groups" (
    "workspace_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,

    CONSTRAINT "plan_item_groups_pkey" PRIMARY KEY ("workspace_id","item_id","group_id")
);

CREATE INDEX "plan_item_groups_workspace_id_group_id_idx" ON "plan_item_groups"("workspace_id", "group_id");

ALTER TABLE "programmes" ADD COLUMN "load_norm_week" INTEGER NOT NULL DEFAULT 4;
ALTER TABLE "programmes" ADD COLUMN "load_norm_month" INTEGER NOT NULL DEFAULT 8;
ALTER TABLE "programmes" ADD CONSTRAINT programmes_load_norm CHECK (load_norm_week BETWEEN 1 AND 100 AND load_norm_month BETWEEN 1 AND 400);

SELECT pacer_secure_tables();
