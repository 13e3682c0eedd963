-- Objectives are worked on: what they contribute, that they ended, and who changed them last.
ALTER TABLE "objectives" ADD COLUMN "contribution" TEXT,
ADD COLUMN "ended_at" TIMESTAMPTZ(3),
ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "objectives" ADD CONSTRAINT objectives_not_under_itself CHECK (parent_id <> id);

-- The links of the chain from goal to gate that were not there yet. Null is no link: the chain shows it as broken.
ALTER TABLE "agreed_behaviours" ADD COLUMN "specification_id" UUID;
ALTER TABLE "key_messages" ADD COLUMN "behaviour_id" UUID;
ALTER TABLE "gate_criteria" ADD COLUMN "specification_id" UUID;

-- Kept by the item's key, beside its versions: linking changes nothing for who is shown the list.
CREATE TABLE "checklist_item_links" (
    "workspace_id" UUID NOT NULL,
    "item_key" UUID NOT NULL,
    "behaviour_id" UUID NOT NULL,

    CONSTRAINT "checklist_item_links_pkey" PRIMARY KEY ("workspace_id","item_key")
);

CREATE INDEX "checklist_item_links_workspace_id_behaviour_id_idx" ON "checklist_item_links"("workspace_id", "behaviour_id");

SELECT pacer_secure_tables();
