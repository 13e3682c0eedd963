-- How somebody last arranged a list for themselves.
CREATE TABLE "list_preferences" (
    "workspace_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "entity" TEXT NOT NULL,
    "columns" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "density" TEXT NOT NULL DEFAULT 'comfortable',
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "list_preferences_pkey" PRIMARY KEY ("workspace_id","member_id","entity")
);

-- The trash is small beside what is not in it.
CREATE INDEX accounts_in_trash ON accounts (workspace_id, deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;
CREATE INDEX campaigns_in_trash ON campaigns (workspace_id, deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;
CREATE INDEX cases_in_trash ON cases (workspace_id, deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;
CREATE INDEX contacts_in_trash ON contacts (workspace_id, deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;
CREATE INDEX deals_in_trash ON deals (workspace_id, deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;
CREATE INDEX interactions_in_trash ON interactions (workspace_id, deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;
CREATE INDEX invoices_in_trash ON invoices (workspace_id, deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;
CREATE INDEX membership_types_in_trash ON membership_types (workspace_id, deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;
CREATE INDEX memberships_in_trash ON memberships (workspace_id, deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;
CREATE INDEX notes_in_trash ON notes (workspace_id, deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;
CREATE INDEX orders_in_trash ON orders (workspace_id, deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;
CREATE INDEX payments_in_trash ON payments (workspace_id, deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;
CREATE INDEX pipelines_in_trash ON pipelines (workspace_id, deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;
CREATE INDEX products_in_trash ON products (workspace_id, deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;
CREATE INDEX tasks_in_trash ON tasks (workspace_id, deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;

SELECT pacer_secure_tables();
