-- Looking for a part of a name; periods that may not overlap.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- DropForeignKey
ALTER TABLE "orders" DROP CONSTRAINT "orders_account_id_fkey";

-- DropIndex
DROP INDEX "accounts_workspace_id_external_id_key";

-- DropIndex
DROP INDEX "accounts_workspace_id_name_id_idx";

-- DropIndex
DROP INDEX "orders_workspace_id_number_key";

-- DropIndex
DROP INDEX "orders_workspace_id_ordered_on_idx";

-- AlterTable
ALTER TABLE "accounts" ADD COLUMN     "annual_revenue_cents" BIGINT,
ADD COLUMN     "city" TEXT,
ADD COLUMN     "country" TEXT,
ADD COLUMN     "created_by_id" UUID,
ADD COLUMN     "custom" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "deleted_at" TIMESTAMPTZ(3),
ADD COLUMN     "description" TEXT,
ADD COLUMN     "domain" TEXT,
ADD COLUMN     "domain_norm" TEXT,
ADD COLUMN     "email" TEXT,
ADD COLUMN     "employees" INTEGER,
ADD COLUMN     "external_system" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "founded_year" INTEGER,
ADD COLUMN     "house_number" INTEGER,
ADD COLUMN     "house_number_suffix" TEXT,
ADD COLUMN     "industry" TEXT,
ADD COLUMN     "kvk_number" TEXT,
ADD COLUMN     "legal_name" TEXT,
ADD COLUMN     "lifecycle_stage" TEXT,
ADD COLUMN     "merged_into_id" UUID,
ADD COLUMN     "name_folded" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "owner_id" UUID,
ADD COLUMN     "parent_id" UUID,
ADD COLUMN     "phone" TEXT,
ADD COLUMN     "phone_norm" TEXT,
ADD COLUMN     "postcode" TEXT,
ADD COLUMN     "search_text" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "size_class" TEXT,
ADD COLUMN     "source" TEXT NOT NULL DEFAULT 'user',
ADD COLUMN     "street" TEXT,
ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "vat_id" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ALTER COLUMN "updated_at" SET DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "orders" ADD COLUMN     "campaign_id" UUID,
ADD COLUMN     "contact_id" UUID,
ADD COLUMN     "created_by_id" UUID,
ADD COLUMN     "custom" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "deal_id" UUID,
ADD COLUMN     "deleted_at" TIMESTAMPTZ(3),
ADD COLUMN     "external_id" TEXT,
ADD COLUMN     "external_system" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "owner_id" UUID,
ADD COLUMN     "source" TEXT NOT NULL DEFAULT 'user',
ADD COLUMN     "status" TEXT NOT NULL DEFAULT 'confirmed',
ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ALTER COLUMN "account_id" DROP NOT NULL,
ALTER COLUMN "updated_at" SET DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "interactions" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "duration_seconds" INTEGER,
    "subject" TEXT NOT NULL,
    "body" TEXT,
    "topic" TEXT,
    "outcome" TEXT,
    "account_id" UUID,
    "contact_id" UUID,
    "deal_id" UUID,
    "case_id" UUID,
    "campaign_id" UUID,
    "order_id" UUID,
    "invoice_id" UUID,
    "is_first_contact" BOOLEAN NOT NULL DEFAULT false,
    "is_machine" BOOLEAN NOT NULL DEFAULT false,
    "response_due_at" TIMESTAMPTZ(3),
    "first_responded_at" TIMESTAMPTZ(3),
    "owner_id" UUID,
    "search_text" TEXT NOT NULL DEFAULT '',
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "custom" JSONB NOT NULL DEFAULT '{}',
    "external_system" TEXT NOT NULL DEFAULT '',
    "external_id" TEXT,
    "source" TEXT NOT NULL DEFAULT 'user',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "interactions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interaction_participants" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "interaction_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "contact_point_id" UUID,
    "role" TEXT NOT NULL,
    "external_system" TEXT NOT NULL DEFAULT '',
    "external_id" TEXT,
    "source" TEXT NOT NULL DEFAULT 'user',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "interaction_participants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cases" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT,
    "status" TEXT NOT NULL,
    "priority" TEXT NOT NULL,
    "account_id" UUID,
    "contact_id" UUID,
    "topic" TEXT,
    "channel" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "first_responded_at" TIMESTAMPTZ(3),
    "solved_at" TIMESTAMPTZ(3),
    "solution" TEXT,
    "owner_id" UUID,
    "search_text" TEXT NOT NULL DEFAULT '',
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "custom" JSONB NOT NULL DEFAULT '{}',
    "external_system" TEXT NOT NULL DEFAULT '',
    "external_id" TEXT,
    "source" TEXT NOT NULL DEFAULT 'user',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tasks" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT,
    "due_on" DATE,
    "done_at" TIMESTAMPTZ(3),
    "priority" TEXT NOT NULL,
    "owner_id" UUID,
    "account_id" UUID,
    "contact_id" UUID,
    "deal_id" UUID,
    "case_id" UUID,
    "membership_id" UUID,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "custom" JSONB NOT NULL DEFAULT '{}',
    "external_system" TEXT NOT NULL DEFAULT '',
    "external_id" TEXT,
    "source" TEXT NOT NULL DEFAULT 'user',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "tasks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notes" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "account_id" UUID,
    "contact_id" UUID,
    "deal_id" UUID,
    "case_id" UUID,
    "membership_id" UUID,
    "owner_id" UUID,
    "custom" JSONB NOT NULL DEFAULT '{}',
    "external_system" TEXT NOT NULL DEFAULT '',
    "external_id" TEXT,
    "source" TEXT NOT NULL DEFAULT 'user',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pipelines" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "custom" JSONB NOT NULL DEFAULT '{}',
    "external_system" TEXT NOT NULL DEFAULT '',
    "external_id" TEXT,
    "source" TEXT NOT NULL DEFAULT 'user',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "pipelines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stages" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "pipeline_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "probability" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "aging_days" INTEGER,
    "external_system" TEXT NOT NULL DEFAULT '',
    "external_id" TEXT,
    "source" TEXT NOT NULL DEFAULT 'user',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "stages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deals" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "account_id" UUID,
    "contact_id" UUID,
    "pipeline_id" UUID NOT NULL,
    "stage_id" UUID NOT NULL,
    "product_id" UUID,
    "amount_cents" BIGINT,
    "currency" TEXT,
    "probability" INTEGER,
    "opened_on" DATE,
    "expected_on" DATE,
    "closed_on" DATE,
    "lost_reason" TEXT,
    "deal_source" TEXT,
    "next_step" TEXT,
    "next_step_on" DATE,
    "campaign_id" UUID,
    "owner_id" UUID,
    "description" TEXT,
    "name_folded" TEXT NOT NULL DEFAULT '',
    "search_text" TEXT NOT NULL DEFAULT '',
    "board_position" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "stage_since" TIMESTAMPTZ(3),
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "custom" JSONB NOT NULL DEFAULT '{}',
    "external_system" TEXT NOT NULL DEFAULT '',
    "external_id" TEXT,
    "source" TEXT NOT NULL DEFAULT 'user',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "deals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deal_stage_changes" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "from_stage_id" UUID,
    "to_stage_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "seconds" INTEGER,
    "external_system" TEXT NOT NULL DEFAULT '',
    "external_id" TEXT,
    "source" TEXT NOT NULL DEFAULT 'user',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "deal_stage_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaigns" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" TEXT,
    "objective" TEXT,
    "status" TEXT NOT NULL,
    "starts_on" DATE,
    "ends_on" DATE,
    "budget_cents" BIGINT,
    "actual_cost_cents" BIGINT,
    "currency" TEXT,
    "owner_id" UUID,
    "name_folded" TEXT NOT NULL DEFAULT '',
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "custom" JSONB NOT NULL DEFAULT '{}',
    "external_system" TEXT NOT NULL DEFAULT '',
    "external_id" TEXT,
    "source" TEXT NOT NULL DEFAULT 'user',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "campaigns_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_members" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "reached_at" TIMESTAMPTZ(3),
    "responded_at" TIMESTAMPTZ(3),
    "is_control" BOOLEAN NOT NULL DEFAULT false,
    "external_system" TEXT NOT NULL DEFAULT '',
    "external_id" TEXT,
    "source" TEXT NOT NULL DEFAULT 'user',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "campaign_members_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership_types" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "period_unit" TEXT NOT NULL,
    "period_count" INTEGER NOT NULL,
    "scheme" TEXT NOT NULL,
    "fixed_start_month" INTEGER,
    "fixed_start_day" INTEGER,
    "rollover_month" INTEGER,
    "rollover_day" INTEGER,
    "fee_cents" BIGINT,
    "currency" TEXT,
    "auto_renew" BOOLEAN NOT NULL DEFAULT false,
    "notice_days" INTEGER,
    "product_id" UUID,
    "custom" JSONB NOT NULL DEFAULT '{}',
    "external_system" TEXT NOT NULL DEFAULT '',
    "external_id" TEXT,
    "source" TEXT NOT NULL DEFAULT 'user',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "membership_types_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "contact_id" UUID,
    "account_id" UUID,
    "membership_type_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "joined_on" DATE,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "auto_renew" BOOLEAN NOT NULL DEFAULT false,
    "status_override_until" DATE,
    "cancelled_on" DATE,
    "cancel_reason" TEXT,
    "parent_membership_id" UUID,
    "owner_id" UUID,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "custom" JSONB NOT NULL DEFAULT '{}',
    "external_system" TEXT NOT NULL DEFAULT '',
    "external_id" TEXT,
    "source" TEXT NOT NULL DEFAULT 'user',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership_periods" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "fee_cents" BIGINT,
    "currency" TEXT,
    "external_system" TEXT NOT NULL DEFAULT '',
    "external_id" TEXT,
    "source" TEXT NOT NULL DEFAULT 'user',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "membership_periods_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "batches" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "verb" TEXT NOT NULL,
    "entity" TEXT,
    "member_id" UUID,
    "actor" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "records" INTEGER NOT NULL DEFAULT 0,
    "summary" JSONB NOT NULL DEFAULT '{}',
    "undoes_id" UUID,
    "undone_by_id" UUID,

    CONSTRAINT "batches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_changes" (
    "id" BIGSERIAL NOT NULL,
    "workspace_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "entity" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "action" CHAR(1) NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "record_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feed_items" (
    "workspace_id" UUID NOT NULL,
    "holder_id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" TEXT,
    "contact_id" UUID,
    "member_id" UUID,
    "is_noise" BOOLEAN NOT NULL DEFAULT false,
    "title" TEXT NOT NULL,
    "facts" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "feed_items_pkey" PRIMARY KEY ("workspace_id","holder_id","record_id")
);

-- CreateTable
CREATE TABLE "custom_fields" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "entity" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "label_en" TEXT,
    "kind" TEXT NOT NULL,
    "choices" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "is_required" BOOLEAN NOT NULL DEFAULT false,
    "is_personal" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "custom_fields_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tags" (
    "workspace_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "tags_pkey" PRIMARY KEY ("workspace_id","name")
);

-- CreateTable
CREATE TABLE "saved_views" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "entity" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "visibility" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "team_id" UUID,
    "query" JSONB NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "is_pinned" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_jobs" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "entity" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "upload_id" UUID NOT NULL,
    "file_hash" TEXT NOT NULL,
    "plan" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "batch_id" UUID NOT NULL,
    "rows_done" INTEGER NOT NULL DEFAULT 0,
    "rows_total" INTEGER,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "duplicate" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "member_id" UUID,
    "actor" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_jobs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_rows" (
    "job_id" UUID NOT NULL,
    "row_no" INTEGER NOT NULL,
    "workspace_id" UUID NOT NULL,
    "raw" JSONB NOT NULL,
    "column" TEXT,
    "code" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "mended_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_rows_pkey" PRIMARY KEY ("job_id","row_no")
);

-- CreateTable
CREATE TABLE "import_mappings" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "entity" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "plan" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_mappings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duplicate_candidates" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "entity" TEXT NOT NULL,
    "left_id" UUID NOT NULL,
    "right_id" UUID NOT NULL,
    "score" INTEGER NOT NULL,
    "reasons" JSONB NOT NULL,
    "decision" TEXT NOT NULL DEFAULT 'open',
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "found_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "duplicate_candidates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "merges" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "entity" TEXT NOT NULL,
    "survivor_id" UUID NOT NULL,
    "loser_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "choices" JSONB NOT NULL,
    "moved_links" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "merges_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "retention_rules" (
    "workspace_id" UUID NOT NULL,
    "entity" TEXT NOT NULL,
    "keep_months" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "retention_rules_pkey" PRIMARY KEY ("workspace_id","entity")
);

-- CreateTable
CREATE TABLE "erasures" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "counts" JSONB NOT NULL,

    CONSTRAINT "erasures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "products" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "sku" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "category" TEXT,
    "unit" TEXT,
    "price_cents" BIGINT,
    "currency" TEXT,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "description" TEXT,
    "name_folded" TEXT NOT NULL DEFAULT '',
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "custom" JSONB NOT NULL DEFAULT '{}',
    "external_system" TEXT NOT NULL DEFAULT '',
    "external_id" TEXT,
    "source" TEXT NOT NULL DEFAULT 'user',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "products_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_usages" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "account_id" UUID,
    "contact_id" UUID,
    "product_id" UUID NOT NULL,
    "metric" TEXT NOT NULL,
    "quantity" DECIMAL(18,4) NOT NULL,
    "period_on" DATE NOT NULL,
    "external_system" TEXT NOT NULL DEFAULT '',
    "external_id" TEXT,
    "source" TEXT NOT NULL DEFAULT 'user',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "product_usages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_lines" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "position" INTEGER,
    "product_id" UUID,
    "description" TEXT,
    "quantity" DECIMAL(18,4) NOT NULL,
    "unit_price_cents" BIGINT,
    "discount_cents" BIGINT,
    "total_cents" BIGINT NOT NULL,
    "external_system" TEXT NOT NULL DEFAULT '',
    "external_id" TEXT,
    "source" TEXT NOT NULL DEFAULT 'user',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "order_lines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoices" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "account_id" UUID,
    "contact_id" UUID,
    "order_id" UUID,
    "issued_on" DATE NOT NULL,
    "due_on" DATE,
    "status" TEXT NOT NULL,
    "total_cents" BIGINT NOT NULL,
    "open_cents" BIGINT NOT NULL DEFAULT 0,
    "currency" TEXT,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "custom" JSONB NOT NULL DEFAULT '{}',
    "external_system" TEXT NOT NULL DEFAULT '',
    "external_id" TEXT,
    "source" TEXT NOT NULL DEFAULT 'user',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "invoices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoice_lines" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "position" INTEGER,
    "product_id" UUID,
    "membership_period_id" UUID,
    "description" TEXT,
    "quantity" DECIMAL(18,4) NOT NULL,
    "unit_price_cents" BIGINT,
    "total_cents" BIGINT NOT NULL,
    "external_system" TEXT NOT NULL DEFAULT '',
    "external_id" TEXT,
    "source" TEXT NOT NULL DEFAULT 'user',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "invoice_lines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payments" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "account_id" UUID,
    "contact_id" UUID,
    "received_on" DATE NOT NULL,
    "amount_cents" BIGINT NOT NULL,
    "currency" TEXT,
    "method" TEXT,
    "reference" TEXT,
    "custom" JSONB NOT NULL DEFAULT '{}',
    "external_system" TEXT NOT NULL DEFAULT '',
    "external_id" TEXT,
    "source" TEXT NOT NULL DEFAULT 'user',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "payments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_allocations" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "amount_cents" BIGINT NOT NULL,
    "external_system" TEXT NOT NULL DEFAULT '',
    "external_id" TEXT,
    "source" TEXT NOT NULL DEFAULT 'user',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_allocations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contacts" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "full_name" TEXT NOT NULL,
    "salutation" TEXT,
    "given_name" TEXT,
    "initials" TEXT,
    "surname_prefix" TEXT,
    "surname" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "account_id" UUID,
    "job_title" TEXT,
    "birth_date" DATE,
    "language" TEXT,
    "street" TEXT,
    "house_number" INTEGER,
    "house_number_suffix" TEXT,
    "postcode" TEXT,
    "city" TEXT,
    "country" TEXT,
    "owner_id" UUID,
    "description" TEXT,
    "sort_name" TEXT NOT NULL DEFAULT '',
    "search_text" TEXT NOT NULL DEFAULT '',
    "phone_norm" TEXT,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "custom" JSONB NOT NULL DEFAULT '{}',
    "external_system" TEXT NOT NULL DEFAULT '',
    "external_id" TEXT,
    "source" TEXT NOT NULL DEFAULT 'user',
    "merged_into_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "contacts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_contacts" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "role" TEXT,
    "is_primary" BOOLEAN NOT NULL DEFAULT false,
    "starts_on" DATE,
    "ends_on" DATE,
    "external_system" TEXT NOT NULL DEFAULT '',
    "external_id" TEXT,
    "source" TEXT NOT NULL DEFAULT 'user',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_contacts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_points" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "account_id" UUID,
    "contact_id" UUID,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "label" TEXT,
    "is_primary" BOOLEAN NOT NULL DEFAULT false,
    "verified_at" TIMESTAMPTZ(3),
    "bounced_at" TIMESTAMPTZ(3),
    "value_norm" TEXT NOT NULL DEFAULT '',
    "external_system" TEXT NOT NULL DEFAULT '',
    "external_id" TEXT,
    "source" TEXT NOT NULL DEFAULT 'user',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "contact_points_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "addresses" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "account_id" UUID,
    "contact_id" UUID,
    "kind" TEXT NOT NULL,
    "street" TEXT,
    "house_number" INTEGER,
    "house_number_suffix" TEXT,
    "postcode" TEXT,
    "city" TEXT,
    "country" TEXT,
    "external_system" TEXT NOT NULL DEFAULT '',
    "external_id" TEXT,
    "source" TEXT NOT NULL DEFAULT 'user',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "addresses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consents" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "contact_point_id" UUID,
    "purpose" TEXT NOT NULL,
    "channel" TEXT,
    "lawful_basis" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "proof" TEXT,
    "recorded_by" TEXT,
    "external_system" TEXT NOT NULL DEFAULT '',
    "external_id" TEXT,
    "source" TEXT NOT NULL DEFAULT 'user',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "consents_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "interactions_workspace_id_occurred_at_id_idx" ON "interactions"("workspace_id", "occurred_at", "id");

-- CreateIndex
CREATE INDEX "interactions_workspace_id_account_id_occurred_at_idx" ON "interactions"("workspace_id", "account_id", "occurred_at");

-- CreateIndex
CREATE INDEX "interactions_workspace_id_contact_id_occurred_at_idx" ON "interactions"("workspace_id", "contact_id", "occurred_at");

-- CreateIndex
CREATE INDEX "interactions_workspace_id_channel_occurred_at_idx" ON "interactions"("workspace_id", "channel", "occurred_at");

-- CreateIndex
CREATE INDEX "interactions_workspace_id_owner_id_occurred_at_idx" ON "interactions"("workspace_id", "owner_id", "occurred_at");

-- CreateIndex
CREATE INDEX "interactions_workspace_id_deal_id_idx" ON "interactions"("workspace_id", "deal_id");

-- CreateIndex
CREATE INDEX "interactions_workspace_id_case_id_idx" ON "interactions"("workspace_id", "case_id");

-- CreateIndex
CREATE INDEX "interactions_workspace_id_campaign_id_idx" ON "interactions"("workspace_id", "campaign_id");

-- CreateIndex
CREATE INDEX "interactions_workspace_id_order_id_idx" ON "interactions"("workspace_id", "order_id");

-- CreateIndex
CREATE INDEX "interactions_workspace_id_invoice_id_idx" ON "interactions"("workspace_id", "invoice_id");

-- CreateIndex
CREATE INDEX "interaction_participants_workspace_id_interaction_id_idx" ON "interaction_participants"("workspace_id", "interaction_id");

-- CreateIndex
CREATE INDEX "interaction_participants_workspace_id_contact_id_interactio_idx" ON "interaction_participants"("workspace_id", "contact_id", "interaction_id");

-- CreateIndex
CREATE INDEX "cases_workspace_id_opened_at_id_idx" ON "cases"("workspace_id", "opened_at", "id");

-- CreateIndex
CREATE INDEX "cases_workspace_id_status_opened_at_idx" ON "cases"("workspace_id", "status", "opened_at");

-- CreateIndex
CREATE INDEX "cases_workspace_id_account_id_idx" ON "cases"("workspace_id", "account_id");

-- CreateIndex
CREATE INDEX "cases_workspace_id_contact_id_idx" ON "cases"("workspace_id", "contact_id");

-- CreateIndex
CREATE INDEX "cases_workspace_id_owner_id_status_idx" ON "cases"("workspace_id", "owner_id", "status");

-- CreateIndex
CREATE INDEX "tasks_workspace_id_due_on_id_idx" ON "tasks"("workspace_id", "due_on", "id");

-- CreateIndex
CREATE INDEX "tasks_workspace_id_owner_id_done_at_due_on_idx" ON "tasks"("workspace_id", "owner_id", "done_at", "due_on");

-- CreateIndex
CREATE INDEX "tasks_workspace_id_account_id_idx" ON "tasks"("workspace_id", "account_id");

-- CreateIndex
CREATE INDEX "tasks_workspace_id_contact_id_idx" ON "tasks"("workspace_id", "contact_id");

-- CreateIndex
CREATE INDEX "tasks_workspace_id_deal_id_idx" ON "tasks"("workspace_id", "deal_id");

-- CreateIndex
CREATE INDEX "tasks_workspace_id_case_id_idx" ON "tasks"("workspace_id", "case_id");

-- CreateIndex
CREATE INDEX "tasks_workspace_id_membership_id_idx" ON "tasks"("workspace_id", "membership_id");

-- CreateIndex
CREATE INDEX "notes_workspace_id_created_at_id_idx" ON "notes"("workspace_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "notes_workspace_id_account_id_idx" ON "notes"("workspace_id", "account_id");

-- CreateIndex
CREATE INDEX "notes_workspace_id_contact_id_idx" ON "notes"("workspace_id", "contact_id");

-- CreateIndex
CREATE INDEX "notes_workspace_id_deal_id_idx" ON "notes"("workspace_id", "deal_id");

-- CreateIndex
CREATE INDEX "notes_workspace_id_case_id_idx" ON "notes"("workspace_id", "case_id");

-- CreateIndex
CREATE INDEX "notes_workspace_id_membership_id_idx" ON "notes"("workspace_id", "membership_id");

-- CreateIndex
CREATE INDEX "pipelines_workspace_id_position_id_idx" ON "pipelines"("workspace_id", "position", "id");

-- CreateIndex
CREATE INDEX "stages_workspace_id_pipeline_id_position_idx" ON "stages"("workspace_id", "pipeline_id", "position");

-- CreateIndex
CREATE INDEX "deals_workspace_id_name_folded_id_idx" ON "deals"("workspace_id", "name_folded", "id");

-- CreateIndex
CREATE INDEX "deals_workspace_id_stage_id_board_position_idx" ON "deals"("workspace_id", "stage_id", "board_position");

-- CreateIndex
CREATE INDEX "deals_workspace_id_owner_id_stage_id_idx" ON "deals"("workspace_id", "owner_id", "stage_id");

-- CreateIndex
CREATE INDEX "deals_workspace_id_account_id_idx" ON "deals"("workspace_id", "account_id");

-- CreateIndex
CREATE INDEX "deals_workspace_id_contact_id_idx" ON "deals"("workspace_id", "contact_id");

-- CreateIndex
CREATE INDEX "deals_workspace_id_pipeline_id_idx" ON "deals"("workspace_id", "pipeline_id");

-- CreateIndex
CREATE INDEX "deals_workspace_id_product_id_idx" ON "deals"("workspace_id", "product_id");

-- CreateIndex
CREATE INDEX "deals_workspace_id_campaign_id_idx" ON "deals"("workspace_id", "campaign_id");

-- CreateIndex
CREATE INDEX "deals_workspace_id_expected_on_idx" ON "deals"("workspace_id", "expected_on");

-- CreateIndex
CREATE INDEX "deal_stage_changes_workspace_id_deal_id_at_idx" ON "deal_stage_changes"("workspace_id", "deal_id", "at");

-- CreateIndex
CREATE INDEX "deal_stage_changes_workspace_id_from_stage_id_idx" ON "deal_stage_changes"("workspace_id", "from_stage_id");

-- CreateIndex
CREATE INDEX "deal_stage_changes_workspace_id_to_stage_id_idx" ON "deal_stage_changes"("workspace_id", "to_stage_id");

-- CreateIndex
CREATE INDEX "campaigns_workspace_id_name_folded_id_idx" ON "campaigns"("workspace_id", "name_folded", "id");

-- CreateIndex
CREATE INDEX "campaigns_workspace_id_status_starts_on_idx" ON "campaigns"("workspace_id", "status", "starts_on");

-- CreateIndex
CREATE INDEX "campaign_members_workspace_id_campaign_id_status_idx" ON "campaign_members"("workspace_id", "campaign_id", "status");

-- CreateIndex
CREATE INDEX "campaign_members_workspace_id_contact_id_idx" ON "campaign_members"("workspace_id", "contact_id");

-- CreateIndex
CREATE INDEX "membership_types_workspace_id_product_id_idx" ON "membership_types"("workspace_id", "product_id");

-- CreateIndex
CREATE INDEX "memberships_workspace_id_number_id_idx" ON "memberships"("workspace_id", "number", "id");

-- CreateIndex
CREATE INDEX "memberships_workspace_id_status_ends_on_idx" ON "memberships"("workspace_id", "status", "ends_on");

-- CreateIndex
CREATE INDEX "memberships_workspace_id_contact_id_starts_on_idx" ON "memberships"("workspace_id", "contact_id", "starts_on");

-- CreateIndex
CREATE INDEX "memberships_workspace_id_account_id_starts_on_idx" ON "memberships"("workspace_id", "account_id", "starts_on");

-- CreateIndex
CREATE INDEX "memberships_workspace_id_membership_type_id_idx" ON "memberships"("workspace_id", "membership_type_id");

-- CreateIndex
CREATE INDEX "memberships_workspace_id_parent_membership_id_idx" ON "memberships"("workspace_id", "parent_membership_id");

-- CreateIndex
CREATE INDEX "membership_periods_workspace_id_membership_id_starts_on_idx" ON "membership_periods"("workspace_id", "membership_id", "starts_on");

-- CreateIndex
CREATE INDEX "batches_workspace_id_at_id_idx" ON "batches"("workspace_id", "at" DESC, "id");

-- CreateIndex
CREATE INDEX "batches_workspace_id_undoes_id_idx" ON "batches"("workspace_id", "undoes_id");

-- CreateIndex
CREATE INDEX "record_changes_workspace_id_record_id_id_idx" ON "record_changes"("workspace_id", "record_id", "id");

-- CreateIndex
CREATE INDEX "record_changes_workspace_id_batch_id_id_idx" ON "record_changes"("workspace_id", "batch_id", "id");

-- CreateIndex
CREATE INDEX "feed_items_workspace_id_holder_id_at_record_id_idx" ON "feed_items"("workspace_id", "holder_id", "at" DESC, "record_id" DESC);

-- CreateIndex
CREATE INDEX "feed_items_workspace_id_record_id_idx" ON "feed_items"("workspace_id", "record_id");

-- CreateIndex
CREATE UNIQUE INDEX "custom_fields_workspace_id_entity_key_key" ON "custom_fields"("workspace_id", "entity", "key");

-- CreateIndex
CREATE INDEX "saved_views_workspace_id_entity_idx" ON "saved_views"("workspace_id", "entity");

-- CreateIndex
CREATE UNIQUE INDEX "saved_views_workspace_id_owner_id_entity_name_key" ON "saved_views"("workspace_id", "owner_id", "entity", "name");

-- CreateIndex
CREATE INDEX "import_jobs_workspace_id_created_at_id_idx" ON "import_jobs"("workspace_id", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "import_jobs_status_idx" ON "import_jobs"("status");

-- CreateIndex
CREATE INDEX "import_rows_workspace_id_job_id_idx" ON "import_rows"("workspace_id", "job_id");

-- CreateIndex
CREATE UNIQUE INDEX "import_mappings_workspace_id_entity_name_key" ON "import_mappings"("workspace_id", "entity", "name");

-- CreateIndex
CREATE INDEX "duplicate_candidates_workspace_id_entity_decision_score_id_idx" ON "duplicate_candidates"("workspace_id", "entity", "decision", "score" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "duplicate_candidates_workspace_id_left_id_right_id_key" ON "duplicate_candidates"("workspace_id", "left_id", "right_id");

-- CreateIndex
CREATE INDEX "merges_workspace_id_survivor_id_idx" ON "merges"("workspace_id", "survivor_id");

-- CreateIndex
CREATE INDEX "merges_workspace_id_loser_id_idx" ON "merges"("workspace_id", "loser_id");

-- CreateIndex
CREATE INDEX "erasures_workspace_id_at_idx" ON "erasures"("workspace_id", "at");

-- CreateIndex
CREATE INDEX "products_workspace_id_name_folded_id_idx" ON "products"("workspace_id", "name_folded", "id");

-- CreateIndex
CREATE INDEX "product_usages_workspace_id_account_id_product_id_period_on_idx" ON "product_usages"("workspace_id", "account_id", "product_id", "period_on");

-- CreateIndex
CREATE INDEX "product_usages_workspace_id_contact_id_product_id_period_on_idx" ON "product_usages"("workspace_id", "contact_id", "product_id", "period_on");

-- CreateIndex
CREATE INDEX "product_usages_workspace_id_product_id_idx" ON "product_usages"("workspace_id", "product_id");

-- CreateIndex
CREATE INDEX "order_lines_workspace_id_order_id_position_idx" ON "order_lines"("workspace_id", "order_id", "position");

-- CreateIndex
CREATE INDEX "order_lines_workspace_id_product_id_idx" ON "order_lines"("workspace_id", "product_id");

-- CreateIndex
CREATE INDEX "invoices_workspace_id_issued_on_id_idx" ON "invoices"("workspace_id", "issued_on", "id");

-- CreateIndex
CREATE INDEX "invoices_workspace_id_account_id_due_on_idx" ON "invoices"("workspace_id", "account_id", "due_on");

-- CreateIndex
CREATE INDEX "invoices_workspace_id_contact_id_due_on_idx" ON "invoices"("workspace_id", "contact_id", "due_on");

-- CreateIndex
CREATE INDEX "invoices_workspace_id_order_id_idx" ON "invoices"("workspace_id", "order_id");

-- CreateIndex
CREATE INDEX "invoice_lines_workspace_id_invoice_id_position_idx" ON "invoice_lines"("workspace_id", "invoice_id", "position");

-- CreateIndex
CREATE INDEX "invoice_lines_workspace_id_product_id_idx" ON "invoice_lines"("workspace_id", "product_id");

-- CreateIndex
CREATE INDEX "invoice_lines_workspace_id_membership_period_id_idx" ON "invoice_lines"("workspace_id", "membership_period_id");

-- CreateIndex
CREATE INDEX "payments_workspace_id_received_on_id_idx" ON "payments"("workspace_id", "received_on", "id");

-- CreateIndex
CREATE INDEX "payments_workspace_id_account_id_received_on_idx" ON "payments"("workspace_id", "account_id", "received_on");

-- CreateIndex
CREATE INDEX "payments_workspace_id_contact_id_received_on_idx" ON "payments"("workspace_id", "contact_id", "received_on");

-- CreateIndex
CREATE INDEX "payment_allocations_workspace_id_payment_id_idx" ON "payment_allocations"("workspace_id", "payment_id");

-- CreateIndex
CREATE INDEX "payment_allocations_workspace_id_invoice_id_idx" ON "payment_allocations"("workspace_id", "invoice_id");

-- CreateIndex
CREATE INDEX "contacts_workspace_id_sort_name_id_idx" ON "contacts"("workspace_id", "sort_name", "id");

-- CreateIndex
CREATE INDEX "contacts_workspace_id_owner_id_sort_name_id_idx" ON "contacts"("workspace_id", "owner_id", "sort_name", "id");

-- CreateIndex
CREATE INDEX "contacts_workspace_id_account_id_sort_name_id_idx" ON "contacts"("workspace_id", "account_id", "sort_name", "id");

-- CreateIndex
CREATE INDEX "contacts_workspace_id_postcode_house_number_idx" ON "contacts"("workspace_id", "postcode", "house_number");

-- CreateIndex
CREATE INDEX "contacts_search_text" ON "contacts" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "contacts_workspace_id_merged_into_id_idx" ON "contacts"("workspace_id", "merged_into_id");

-- CreateIndex
CREATE INDEX "contacts_custom" ON "contacts" USING GIN ("custom" jsonb_path_ops);

-- CreateIndex
CREATE INDEX "contacts_tags" ON "contacts" USING GIN ("tags");

-- CreateIndex
CREATE INDEX "account_contacts_workspace_id_account_id_idx" ON "account_contacts"("workspace_id", "account_id");

-- CreateIndex
CREATE INDEX "account_contacts_workspace_id_contact_id_idx" ON "account_contacts"("workspace_id", "contact_id");

-- CreateIndex
CREATE INDEX "contact_points_workspace_id_kind_value_norm_idx" ON "contact_points"("workspace_id", "kind", "value_norm");

-- CreateIndex
CREATE INDEX "contact_points_workspace_id_contact_id_idx" ON "contact_points"("workspace_id", "contact_id");

-- CreateIndex
CREATE INDEX "contact_points_workspace_id_account_id_idx" ON "contact_points"("workspace_id", "account_id");

-- CreateIndex
CREATE INDEX "addresses_workspace_id_postcode_house_number_idx" ON "addresses"("workspace_id", "postcode", "house_number");

-- CreateIndex
CREATE INDEX "addresses_workspace_id_contact_id_idx" ON "addresses"("workspace_id", "contact_id");

-- CreateIndex
CREATE INDEX "addresses_workspace_id_account_id_idx" ON "addresses"("workspace_id", "account_id");

-- CreateIndex
CREATE INDEX "consents_workspace_id_contact_id_purpose_at_idx" ON "consents"("workspace_id", "contact_id", "purpose", "at");

-- CreateIndex
CREATE INDEX "accounts_workspace_id_name_folded_id_idx" ON "accounts"("workspace_id", "name_folded", "id");

-- CreateIndex
CREATE INDEX "accounts_workspace_id_owner_id_idx" ON "accounts"("workspace_id", "owner_id");

-- CreateIndex
CREATE INDEX "accounts_workspace_id_parent_id_idx" ON "accounts"("workspace_id", "parent_id");

-- CreateIndex
CREATE INDEX "accounts_workspace_id_industry_idx" ON "accounts"("workspace_id", "industry");

-- CreateIndex
CREATE INDEX "accounts_workspace_id_postcode_house_number_idx" ON "accounts"("workspace_id", "postcode", "house_number");

-- CreateIndex
CREATE INDEX "accounts_search_text" ON "accounts" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "accounts_workspace_id_merged_into_id_idx" ON "accounts"("workspace_id", "merged_into_id");

-- CreateIndex
CREATE INDEX "accounts_custom" ON "accounts" USING GIN ("custom" jsonb_path_ops);

-- CreateIndex
CREATE INDEX "accounts_tags" ON "accounts" USING GIN ("tags");

-- CreateIndex
CREATE INDEX "orders_workspace_id_ordered_on_id_idx" ON "orders"("workspace_id", "ordered_on", "id");

-- CreateIndex
CREATE INDEX "orders_workspace_id_contact_id_ordered_on_idx" ON "orders"("workspace_id", "contact_id", "ordered_on");

-- CreateIndex
CREATE INDEX "orders_workspace_id_deal_id_idx" ON "orders"("workspace_id", "deal_id");

-- CreateIndex
CREATE INDEX "orders_workspace_id_campaign_id_idx" ON "orders"("workspace_id", "campaign_id");

-- AddForeignKey
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deals"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoices"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "interaction_participants" ADD CONSTRAINT "interaction_participants_interaction_id_fkey" FOREIGN KEY ("interaction_id") REFERENCES "interactions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "interaction_participants" ADD CONSTRAINT "interaction_participants_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "interaction_participants" ADD CONSTRAINT "interaction_participants_contact_point_id_fkey" FOREIGN KEY ("contact_point_id") REFERENCES "contact_points"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deals"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "memberships"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deals"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "memberships"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "stages" ADD CONSTRAINT "stages_pipeline_id_fkey" FOREIGN KEY ("pipeline_id") REFERENCES "pipelines"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "deals" ADD CONSTRAINT "deals_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "deals" ADD CONSTRAINT "deals_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "deals" ADD CONSTRAINT "deals_pipeline_id_fkey" FOREIGN KEY ("pipeline_id") REFERENCES "pipelines"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "deals" ADD CONSTRAINT "deals_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "stages"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "deals" ADD CONSTRAINT "deals_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "deals" ADD CONSTRAINT "deals_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "deal_stage_changes" ADD CONSTRAINT "deal_stage_changes_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deals"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "deal_stage_changes" ADD CONSTRAINT "deal_stage_changes_from_stage_id_fkey" FOREIGN KEY ("from_stage_id") REFERENCES "stages"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "deal_stage_changes" ADD CONSTRAINT "deal_stage_changes_to_stage_id_fkey" FOREIGN KEY ("to_stage_id") REFERENCES "stages"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "campaign_members" ADD CONSTRAINT "campaign_members_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "campaign_members" ADD CONSTRAINT "campaign_members_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "membership_types" ADD CONSTRAINT "membership_types_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_membership_type_id_fkey" FOREIGN KEY ("membership_type_id") REFERENCES "membership_types"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_parent_membership_id_fkey" FOREIGN KEY ("parent_membership_id") REFERENCES "memberships"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "membership_periods" ADD CONSTRAINT "membership_periods_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "memberships"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "import_jobs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_usages" ADD CONSTRAINT "product_usages_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "product_usages" ADD CONSTRAINT "product_usages_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "product_usages" ADD CONSTRAINT "product_usages_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deals"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoices"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_membership_period_id_fkey" FOREIGN KEY ("membership_period_id") REFERENCES "membership_periods"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "payments" ADD CONSTRAINT "payments_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "payments" ADD CONSTRAINT "payments_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "payment_allocations" ADD CONSTRAINT "payment_allocations_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "payment_allocations" ADD CONSTRAINT "payment_allocations_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoices"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "account_contacts" ADD CONSTRAINT "account_contacts_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "account_contacts" ADD CONSTRAINT "account_contacts_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "contact_points" ADD CONSTRAINT "contact_points_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "contact_points" ADD CONSTRAINT "contact_points_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "addresses" ADD CONSTRAINT "addresses_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "addresses" ADD CONSTRAINT "addresses_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "consents" ADD CONSTRAINT "consents_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "consents" ADD CONSTRAINT "consents_contact_point_id_fkey" FOREIGN KEY ("contact_point_id") REFERENCES "contact_points"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What was there before has its search keys made the same way as new records, as far as SQL can.
UPDATE accounts SET name_folded = lower(name), search_text = lower(name);

-- Ordered byte by byte: folded texts sort right that way, and the index serves range reads.
ALTER TABLE "accounts" ALTER COLUMN "name_folded" TYPE TEXT COLLATE "C";
ALTER TABLE "contacts" ALTER COLUMN "sort_name" TYPE TEXT COLLATE "C";
ALTER TABLE "deals" ALTER COLUMN "name_folded" TYPE TEXT COLLATE "C";
ALTER TABLE "campaigns" ALTER COLUMN "name_folded" TYPE TEXT COLLATE "C";
ALTER TABLE "products" ALTER COLUMN "name_folded" TYPE TEXT COLLATE "C";
ALTER TABLE "contact_points" ALTER COLUMN "value_norm" TYPE TEXT COLLATE "C";
ALTER TABLE "orders" ALTER COLUMN "number" TYPE TEXT COLLATE "C";
ALTER TABLE "invoices" ALTER COLUMN "number" TYPE TEXT COLLATE "C";
ALTER TABLE "memberships" ALTER COLUMN "number" TYPE TEXT COLLATE "C";
ALTER TABLE "cases" ALTER COLUMN "number" TYPE TEXT COLLATE "C";

-- Unique among records that are not in the trash: the trash never blocks a new record.
CREATE UNIQUE INDEX accounts_external_once ON accounts (workspace_id, external_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
CREATE UNIQUE INDEX accounts_kvk_number_once ON accounts (workspace_id, kvk_number) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX accounts_domain_norm_once ON accounts (workspace_id, domain_norm) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX contacts_external_once ON contacts (workspace_id, external_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
CREATE UNIQUE INDEX account_contacts_external_once ON account_contacts (workspace_id, external_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
CREATE UNIQUE INDEX contact_points_external_once ON contact_points (workspace_id, external_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
ALTER TABLE contact_points ADD CONSTRAINT contact_points_has_holder CHECK (account_id IS NOT NULL OR contact_id IS NOT NULL);
CREATE UNIQUE INDEX addresses_external_once ON addresses (workspace_id, external_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
ALTER TABLE addresses ADD CONSTRAINT addresses_has_holder CHECK (account_id IS NOT NULL OR contact_id IS NOT NULL);
CREATE UNIQUE INDEX consents_external_once ON consents (workspace_id, external_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
CREATE UNIQUE INDEX membership_types_external_once ON membership_types (workspace_id, external_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
CREATE UNIQUE INDEX membership_types_code_once ON membership_types (workspace_id, code) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX memberships_external_once ON memberships (workspace_id, external_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
CREATE UNIQUE INDEX memberships_number_once ON memberships (workspace_id, number) WHERE deleted_at IS NULL;
ALTER TABLE memberships ADD CONSTRAINT memberships_has_holder CHECK (account_id IS NOT NULL OR contact_id IS NOT NULL);
CREATE UNIQUE INDEX membership_periods_external_once ON membership_periods (workspace_id, external_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
CREATE UNIQUE INDEX pipelines_external_once ON pipelines (workspace_id, external_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
CREATE UNIQUE INDEX pipelines_name_once ON pipelines (workspace_id, name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX stages_external_once ON stages (workspace_id, external_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
CREATE UNIQUE INDEX stages_pipeline_id_name_once ON stages (workspace_id, pipeline_id, name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX deals_external_once ON deals (workspace_id, external_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
CREATE UNIQUE INDEX deal_stage_changes_external_once ON deal_stage_changes (workspace_id, external_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
CREATE UNIQUE INDEX cases_external_once ON cases (workspace_id, external_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
CREATE UNIQUE INDEX cases_number_once ON cases (workspace_id, number) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX campaigns_external_once ON campaigns (workspace_id, external_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
CREATE UNIQUE INDEX campaign_members_external_once ON campaign_members (workspace_id, external_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
CREATE UNIQUE INDEX campaign_members_campaign_id_contact_id_once ON campaign_members (workspace_id, campaign_id, contact_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX products_external_once ON products (workspace_id, external_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
CREATE UNIQUE INDEX products_sku_once ON products (workspace_id, sku) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX product_usages_external_once ON product_usages (workspace_id, external_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
ALTER TABLE product_usages ADD CONSTRAINT product_usages_has_holder CHECK (account_id IS NOT NULL OR contact_id IS NOT NULL);
CREATE UNIQUE INDEX orders_external_once ON orders (workspace_id, external_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
CREATE UNIQUE INDEX orders_number_once ON orders (workspace_id, number) WHERE deleted_at IS NULL;
ALTER TABLE orders ADD CONSTRAINT orders_has_holder CHECK (account_id IS NOT NULL OR contact_id IS NOT NULL);
CREATE UNIQUE INDEX order_lines_external_once ON order_lines (workspace_id, external_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
CREATE UNIQUE INDEX invoices_external_once ON invoices (workspace_id, external_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
CREATE UNIQUE INDEX invoices_number_once ON invoices (workspace_id, number) WHERE deleted_at IS NULL;
ALTER TABLE invoices ADD CONSTRAINT invoices_has_holder CHECK (account_id IS NOT NULL OR contact_id IS NOT NULL);
CREATE UNIQUE INDEX invoice_lines_external_once ON invoice_lines (workspace_id, external_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
CREATE UNIQUE INDEX payments_external_once ON payments (workspace_id, external_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
ALTER TABLE payments ADD CONSTRAINT payments_has_holder CHECK (account_id IS NOT NULL OR contact_id IS NOT NULL);
CREATE UNIQUE INDEX payment_allocations_external_once ON payment_allocations (workspace_id, external_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
CREATE UNIQUE INDEX interactions_external_once ON interactions (workspace_id, external_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
CREATE UNIQUE INDEX interaction_participants_external_once ON interaction_participants (workspace_id, external_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
CREATE UNIQUE INDEX interaction_participants_interaction_id_contact_id_role_once ON interaction_participants (workspace_id, interaction_id, contact_id, role) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX tasks_external_once ON tasks (workspace_id, external_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
CREATE UNIQUE INDEX notes_external_once ON notes (workspace_id, external_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
CREATE UNIQUE INDEX account_contacts_open_once ON account_contacts (workspace_id, account_id, contact_id, coalesce(role, '')) WHERE ends_on IS NULL AND deleted_at IS NULL;
CREATE UNIQUE INDEX account_contacts_one_primary ON account_contacts (workspace_id, contact_id) WHERE is_primary AND ends_on IS NULL AND deleted_at IS NULL;
CREATE UNIQUE INDEX contact_points_one_primary_contact ON contact_points (workspace_id, contact_id, kind) WHERE is_primary AND deleted_at IS NULL AND contact_id IS NOT NULL;
CREATE UNIQUE INDEX contact_points_one_primary_account ON contact_points (workspace_id, account_id, kind) WHERE is_primary AND deleted_at IS NULL AND contact_id IS NULL;
CREATE INDEX deals_expected_open ON deals (workspace_id, expected_on) WHERE closed_on IS NULL AND deleted_at IS NULL;
CREATE INDEX invoices_open ON invoices (workspace_id, account_id, due_on) WHERE open_cents > 0 AND deleted_at IS NULL;
ALTER TABLE membership_periods ADD CONSTRAINT membership_periods_end_after_start CHECK (ends_on > starts_on);
ALTER TABLE membership_periods ADD CONSTRAINT membership_periods_no_overlap EXCLUDE USING gist (membership_id WITH =, daterange(starts_on, ends_on) WITH &&) WHERE (deleted_at IS NULL) DEFERRABLE;

-- Checked at the end of the transaction when asked: undoing puts rows back in whatever order.
DO $$
DECLARE
  found record;
BEGIN
  FOR found IN
    SELECT k.conrelid::regclass AS tab, k.conname AS name FROM pg_constraint k
    WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND k.conrelid::regclass::text = ANY (ARRAY['accounts', 'contacts', 'account_contacts', 'contact_points', 'addresses', 'consents', 'membership_types', 'memberships', 'membership_periods', 'pipelines', 'stages', 'deals', 'deal_stage_changes', 'cases', 'campaigns', 'campaign_members', 'products', 'product_usages', 'orders', 'order_lines', 'invoices', 'invoice_lines', 'payments', 'payment_allocations', 'interactions', 'interaction_participants', 'tasks', 'notes'])
  LOOP
    EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY IMMEDIATE', found.tab, found.name);
  END LOOP;
END $$;

-- A key that sorts by time, for rows that the database itself adds (RFC 9562, version 7).
CREATE FUNCTION pacer_uuid7() RETURNS uuid LANGUAGE sql VOLATILE AS $$
  SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid
$$;

-- The act that is being done; every write of a record belongs to one.
CREATE FUNCTION pacer_batch() RETURNS uuid LANGUAGE plpgsql STABLE AS $$
DECLARE
  id text := current_setting('app.batch_id', true);
BEGIN
  IF coalesce(id, '') = '' THEN RAISE EXCEPTION 'Records are written in a batch: app.batch_id is not set'; END IF;
  RETURN id::uuid;
END $$;

-- While an act is undone, what the database derived at the time is put back from the log, not derived again.
CREATE FUNCTION pacer_is_undoing() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('app.is_undoing', true), '') = 'on'
$$;

CREATE FUNCTION pacer_is_unlogged() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('app.is_unlogged', true), '') = 'on'
$$;

-- 1. Every change of every record, whoever makes it: the log from which an act is shown and undone.
CREATE FUNCTION pacer_log_inserts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pacer_is_unlogged() THEN RETURN NULL; END IF;
  INSERT INTO record_changes (workspace_id, batch_id, entity, record_id, action)
  SELECT n.workspace_id, pacer_batch(), TG_TABLE_NAME, n.id, 'i' FROM new_rows n;
  RETURN NULL;
END $$;

CREATE FUNCTION pacer_log_updates() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pacer_is_unlogged() THEN RETURN NULL; END IF;
  INSERT INTO record_changes (workspace_id, batch_id, entity, record_id, action, before, after)
  SELECT both_rows.workspace_id, pacer_batch(), TG_TABLE_NAME, both_rows.id, 'u', diff.before, diff.after
  FROM (SELECT n.workspace_id, n.id, to_jsonb(o) AS o, to_jsonb(n) AS n FROM new_rows n JOIN old_rows o ON o.id = n.id) both_rows
  CROSS JOIN LATERAL (
    SELECT jsonb_object_agg(k.key, k.value) AS before, jsonb_object_agg(k.key, both_rows.n -> k.key) AS after
    FROM jsonb_each(both_rows.o) k WHERE k.value IS DISTINCT FROM both_rows.n -> k.key
  ) diff
  WHERE diff.before IS NOT NULL;
  RETURN NULL;
END $$;

CREATE FUNCTION pacer_log_deletes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pacer_is_unlogged() THEN RETURN NULL; END IF;
  INSERT INTO record_changes (workspace_id, batch_id, entity, record_id, action, before)
  SELECT o.workspace_id, pacer_batch(), TG_TABLE_NAME, o.id, 'd', to_jsonb(o) FROM old_rows o;
  RETURN NULL;
END $$;

-- 2. The primary e-mail address and telephone number stand on the record and as a row of contact_points; either way in, both agree.
CREATE FUNCTION pacer_record_to_points() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_contact boolean := TG_TABLE_NAME = 'contacts';
  changes jsonb;
BEGIN
  IF pacer_is_undoing() OR pg_trigger_depth() > 1 THEN RETURN NULL; END IF;
  IF TG_OP = 'INSERT' THEN
    INSERT INTO contact_points (id, workspace_id, account_id, contact_id, kind, value, value_norm, is_primary, source, created_by_id)
    SELECT pacer_uuid7(), n.workspace_id, CASE WHEN NOT is_contact THEN n.id END, CASE WHEN is_contact THEN n.id END, p.kind, p.value, p.norm, true, n.source, n.created_by_id
    FROM new_rows n CROSS JOIN LATERAL (VALUES ('email', n.email, lower(n.email)), ('phone', n.phone, coalesce(n.phone_norm, n.phone))) AS p(kind, value, norm)
    WHERE p.value IS NOT NULL;
    RETURN NULL;
  END IF;
  SELECT jsonb_agg(jsonb_build_object('workspace_id', n.workspace_id, 'holder_id', n.id, 'kind', p.kind, 'value', p.value, 'norm', p.norm)) INTO changes
  FROM new_rows n JOIN old_rows o ON o.id = n.id
  CROSS JOIN LATERAL (VALUES ('email', n.email, lower(n.email), o.email), ('phone', n.phone, coalesce(n.phone_norm, n.phone), o.phone)) AS p(kind, value, norm, old_value)
  WHERE p.value IS DISTINCT FROM p.old_value;
  IF changes IS NULL THEN RETURN NULL; END IF;
  -- The new address takes the place of the primary one, also when it was known as a further one.
  UPDATE contact_points p SET deleted_at = now(), is_primary = false, version = p.version + 1, updated_at = now()
  FROM jsonb_to_recordset(changes) AS c(workspace_id uuid, holder_id uuid, kind text, norm text)
  WHERE p.workspace_id = c.workspace_id AND (CASE WHEN is_contact THEN p.contact_id ELSE p.account_id END) = c.holder_id AND p.kind = c.kind AND p.deleted_at IS NULL
    AND (is_contact OR p.contact_id IS NULL) AND (p.is_primary OR p.value_norm = c.norm);
  INSERT INTO contact_points (id, workspace_id, account_id, contact_id, kind, value, value_norm, is_primary)
  SELECT pacer_uuid7(), c.workspace_id, CASE WHEN NOT is_contact THEN c.holder_id END, CASE WHEN is_contact THEN c.holder_id END, c.kind, c.value, c.norm, true
  FROM jsonb_to_recordset(changes) AS c(workspace_id uuid, holder_id uuid, kind text, value text, norm text) WHERE c.value IS NOT NULL;
  RETURN NULL;
END $$;

CREATE FUNCTION pacer_points_to_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pacer_is_undoing() OR pg_trigger_depth() > 1 THEN RETURN NULL; END IF;
  UPDATE contacts r SET email = s.email, phone = s.phone, phone_norm = s.phone_norm, version = r.version + 1, updated_at = now()
  FROM (
    SELECT h.id, max(p.value) FILTER (WHERE p.kind = 'email') AS email, max(p.value) FILTER (WHERE p.kind = 'phone') AS phone, max(p.value_norm) FILTER (WHERE p.kind = 'phone') AS phone_norm
    FROM (SELECT DISTINCT contact_id AS id FROM new_rows WHERE contact_id IS NOT NULL) h
    LEFT JOIN contact_points p ON p.contact_id = h.id AND p.is_primary AND p.deleted_at IS NULL
    GROUP BY h.id
  ) s
  WHERE r.id = s.id AND (r.email, r.phone, r.phone_norm) IS DISTINCT FROM (s.email, s.phone, s.phone_norm);
  UPDATE accounts r SET email = s.email, phone = s.phone, phone_norm = s.phone_norm, version = r.version + 1, updated_at = now()
  FROM (
    SELECT h.id, max(p.value) FILTER (WHERE p.kind = 'email') AS email, max(p.value) FILTER (WHERE p.kind = 'phone') AS phone, max(p.value_norm) FILTER (WHERE p.kind = 'phone') AS phone_norm
    FROM (SELECT DISTINCT account_id AS id FROM new_rows WHERE account_id IS NOT NULL AND contact_id IS NULL) h
    LEFT JOIN contact_points p ON p.account_id = h.id AND p.contact_id IS NULL AND p.is_primary AND p.deleted_at IS NULL
    GROUP BY h.id
  ) s
  WHERE r.id = s.id AND (r.email, r.phone, r.phone_norm) IS DISTINCT FROM (s.email, s.phone, s.phone_norm);
  RETURN NULL;
END $$;

-- 3. Who a contact works for now stands on the contact; since when and until when, in the links.
CREATE FUNCTION pacer_contact_links() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pacer_is_undoing() THEN RETURN NULL; END IF;
  IF TG_OP = 'UPDATE' THEN
    UPDATE account_contacts l SET ends_on = greatest(current_date, l.starts_on), is_primary = false, version = l.version + 1, updated_at = now()
    FROM new_rows n JOIN old_rows o ON o.id = n.id
    WHERE l.workspace_id = n.workspace_id AND l.contact_id = n.id AND l.is_primary AND l.ends_on IS NULL AND l.deleted_at IS NULL
      AND n.account_id IS DISTINCT FROM o.account_id AND l.account_id IS DISTINCT FROM n.account_id;
    INSERT INTO account_contacts (id, workspace_id, account_id, contact_id, role, is_primary, starts_on)
    SELECT pacer_uuid7(), n.workspace_id, n.account_id, n.id, n.job_title, true, current_date
    FROM new_rows n JOIN old_rows o ON o.id = n.id
    WHERE n.account_id IS NOT NULL AND n.account_id IS DISTINCT FROM o.account_id
      AND NOT EXISTS (SELECT 1 FROM account_contacts l WHERE l.workspace_id = n.workspace_id AND l.contact_id = n.id AND l.account_id = n.account_id AND l.is_primary AND l.ends_on IS NULL AND l.deleted_at IS NULL)
    ON CONFLICT DO NOTHING;
    RETURN NULL;
  END IF;
  INSERT INTO account_contacts (id, workspace_id, account_id, contact_id, role, is_primary, starts_on, source)
  SELECT pacer_uuid7(), n.workspace_id, n.account_id, n.id, n.job_title, true, current_date, n.source FROM new_rows n WHERE n.account_id IS NOT NULL;
  RETURN NULL;
END $$;

-- 4. Every change of stage is kept, with how long the deal had been in the one before.
CREATE FUNCTION pacer_deal_stages() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  by_id uuid := nullif(current_setting('app.member_id', true), '')::uuid;
BEGIN
  IF pacer_is_undoing() THEN RETURN NULL; END IF;
  IF TG_OP = 'INSERT' THEN
    INSERT INTO deal_stage_changes (id, workspace_id, deal_id, to_stage_id, at, by_id, source)
    SELECT pacer_uuid7(), n.workspace_id, n.id, n.stage_id, coalesce(n.stage_since, n.created_at), by_id, n.source FROM new_rows n;
  ELSE
    INSERT INTO deal_stage_changes (id, workspace_id, deal_id, from_stage_id, to_stage_id, at, by_id, seconds)
    SELECT pacer_uuid7(), n.workspace_id, n.id, o.stage_id, n.stage_id, coalesce(n.stage_since, n.updated_at), by_id,
      greatest(0, extract(epoch FROM coalesce(n.stage_since, n.updated_at) - coalesce(o.stage_since, o.created_at)))::int
    FROM new_rows n JOIN old_rows o ON o.id = n.id WHERE n.stage_id <> o.stage_id;
    -- The timeline names deals by their present name.
    UPDATE feed_items f SET title = n.name FROM new_rows n JOIN old_rows o ON o.id = n.id, deal_stage_changes c
    WHERE n.name <> o.name AND c.deal_id = n.id AND f.workspace_id = n.workspace_id AND f.record_id = c.id;
  END IF;
  RETURN NULL;
END $$;

-- 5. What is still open of an invoice: what was sent less what payments were allocated to it.
CREATE FUNCTION pacer_invoice_open() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  paid bigint;
BEGIN
  IF pacer_is_undoing() THEN RETURN NEW; END IF;
  IF NEW.status IN ('credited', 'written-off', 'paid') THEN
    NEW.open_cents := 0;
  ELSE
    SELECT coalesce(sum(a.amount_cents), 0) INTO paid FROM payment_allocations a WHERE a.workspace_id = NEW.workspace_id AND a.invoice_id = NEW.id AND a.deleted_at IS NULL;
    NEW.open_cents := NEW.total_cents - paid;
    IF NEW.status = 'sent' AND NEW.total_cents > 0 AND NEW.open_cents <= 0 THEN NEW.status := 'paid'; NEW.open_cents := 0; END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER open_amount BEFORE INSERT OR UPDATE ON invoices FOR EACH ROW EXECUTE FUNCTION pacer_invoice_open();

CREATE FUNCTION pacer_allocations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pacer_is_undoing() THEN RETURN NULL; END IF;
  UPDATE invoices i SET status = CASE WHEN i.status = 'paid' THEN 'sent' ELSE i.status END, version = i.version + 1, updated_at = now()
  WHERE i.id IN (SELECT invoice_id FROM new_rows);
  RETURN NULL;
END $$;

-- 6. The timeline: one row per happening and holder.
CREATE FUNCTION pacer_feed_rows(kind_table text, ids uuid[]) RETURNS SETOF feed_items LANGUAGE plpgsql STABLE AS $$
BEGIN
  CASE kind_table
  WHEN 'interactions' THEN RETURN QUERY
    SELECT i.workspace_id, h.id, i.id, i.occurred_at, 'interaction', i.channel, i.contact_id, i.owner_id, i.is_machine, left(i.subject, 300),
      jsonb_strip_nulls(jsonb_build_object('direction', i.direction, 'topic', i.topic, 'outcome', i.outcome, 'seconds', i.duration_seconds))
    FROM interactions i
    CROSS JOIN LATERAL (
      SELECT unnest(ARRAY[i.account_id, i.contact_id]) AS id UNION SELECT p.contact_id FROM interaction_participants p WHERE p.interaction_id = i.id AND p.deleted_at IS NULL
    ) h
    WHERE i.id = ANY (ids) AND i.deleted_at IS NULL AND h.id IS NOT NULL;
  WHEN 'cases' THEN RETURN QUERY
    SELECT c.workspace_id, h.id, c.id, c.opened_at, 'case', c.channel, c.contact_id, c.owner_id, false, left(c.subject, 300),
      jsonb_strip_nulls(jsonb_build_object('number', c.number, 'status', c.status, 'kind', c.kind))
    FROM cases c CROSS JOIN LATERAL unnest(ARRAY[c.account_id, c.contact_id]) AS h(id) WHERE c.id = ANY (ids) AND c.deleted_at IS NULL AND h.id IS NOT NULL;
  WHEN 'deal_stage_changes' THEN RETURN QUERY
    SELECT c.workspace_id, h.id, c.id, c.at, 'deal', NULL::text, d.contact_id, c.by_id, false, left(d.name, 300),
      jsonb_strip_nulls(jsonb_build_object('deal', d.id, 'from', f.name, 'to', t.name, 'kind', t.kind, 'cents', d.amount_cents, 'currency', d.currency))
    FROM deal_stage_changes c JOIN deals d ON d.id = c.deal_id JOIN stages t ON t.id = c.to_stage_id LEFT JOIN stages f ON f.id = c.from_stage_id
    CROSS JOIN LATERAL unnest(ARRAY[d.account_id, d.contact_id]) AS h(id) WHERE c.id = ANY (ids) AND c.deleted_at IS NULL AND d.deleted_at IS NULL AND h.id IS NOT NULL;
  WHEN 'orders' THEN RETURN QUERY
    SELECT o.workspace_id, h.id, o.id, ((o.ordered_on + interval '12 hours') AT TIME ZONE 'UTC')::timestamptz(3), 'order', NULL::text, o.contact_id, o.owner_id, false, o.number,
      jsonb_strip_nulls(jsonb_build_object('cents', o.total_cents, 'currency', o.currency, 'status', o.status))
    FROM orders o CROSS JOIN LATERAL unnest(ARRAY[o.account_id, o.contact_id]) AS h(id) WHERE o.id = ANY (ids) AND o.deleted_at IS NULL AND h.id IS NOT NULL;
  WHEN 'invoices' THEN RETURN QUERY
    SELECT i.workspace_id, h.id, i.id, ((i.issued_on + interval '12 hours') AT TIME ZONE 'UTC')::timestamptz(3), 'invoice', NULL::text, i.contact_id, NULL::uuid, false, i.number,
      jsonb_strip_nulls(jsonb_build_object('cents', i.total_cents, 'open', i.open_cents, 'currency', i.currency, 'status', i.status, 'due', i.due_on))
    FROM invoices i CROSS JOIN LATERAL unnest(ARRAY[i.account_id, i.contact_id]) AS h(id) WHERE i.id = ANY (ids) AND i.deleted_at IS NULL AND h.id IS NOT NULL;
  WHEN 'payments' THEN RETURN QUERY
    SELECT p.workspace_id, h.id, p.id, ((p.received_on + interval '12 hours') AT TIME ZONE 'UTC')::timestamptz(3), 'payment', NULL::text, p.contact_id, NULL::uuid, false, coalesce(p.reference, ''),
      jsonb_strip_nulls(jsonb_build_object('cents', p.amount_cents, 'currency', p.currency, 'method', p.method))
    FROM payments p CROSS JOIN LATERAL unnest(ARRAY[p.account_id, p.contact_id]) AS h(id) WHERE p.id = ANY (ids) AND p.deleted_at IS NULL AND h.id IS NOT NULL;
  WHEN 'memberships' THEN RETURN QUERY
    SELECT m.workspace_id, h.id, m.id, ((coalesce(m.cancelled_on, m.joined_on, m.starts_on) + interval '12 hours') AT TIME ZONE 'UTC')::timestamptz(3), 'membership', NULL::text, m.contact_id, m.owner_id, false, t.name,
      jsonb_strip_nulls(jsonb_build_object('number', m.number, 'status', m.status, 'reason', m.cancel_reason, 'ends', m.ends_on))
    FROM memberships m JOIN membership_types t ON t.id = m.membership_type_id CROSS JOIN LATERAL unnest(ARRAY[m.account_id, m.contact_id]) AS h(id) WHERE m.id = ANY (ids) AND m.deleted_at IS NULL AND h.id IS NOT NULL;
  WHEN 'notes' THEN RETURN QUERY
    SELECT n.workspace_id, h.id, n.id, n.created_at, 'note', NULL::text, n.contact_id, coalesce(n.owner_id, n.created_by_id), false, left(n.text, 300), '{}'::jsonb
    FROM notes n CROSS JOIN LATERAL unnest(ARRAY[n.account_id, n.contact_id]) AS h(id) WHERE n.id = ANY (ids) AND n.deleted_at IS NULL AND h.id IS NOT NULL;
  WHEN 'tasks' THEN RETURN QUERY
    SELECT t.workspace_id, h.id, t.id, coalesce(t.done_at, t.created_at), 'task', NULL::text, t.contact_id, t.owner_id, false, left(t.title, 300),
      jsonb_strip_nulls(jsonb_build_object('done', t.done_at IS NOT NULL, 'due', t.due_on))
    FROM tasks t CROSS JOIN LATERAL unnest(ARRAY[t.account_id, t.contact_id]) AS h(id) WHERE t.id = ANY (ids) AND t.deleted_at IS NULL AND h.id IS NOT NULL;
  WHEN 'consents' THEN RETURN QUERY
    SELECT c.workspace_id, c.contact_id, c.id, c.at, 'consent', c.channel, c.contact_id, c.created_by_id, false, c.purpose, jsonb_build_object('status', c.status)
    FROM consents c WHERE c.id = ANY (ids) AND c.deleted_at IS NULL;
  WHEN 'campaign_members' THEN RETURN QUERY
    SELECT m.workspace_id, m.contact_id, m.id, coalesce(m.responded_at, m.reached_at, m.created_at), 'campaign', c.channel, m.contact_id, NULL::uuid, false, c.name,
      jsonb_build_object('status', m.status, 'campaign', c.id)
    FROM campaign_members m JOIN campaigns c ON c.id = m.campaign_id WHERE m.id = ANY (ids) AND m.deleted_at IS NULL AND c.deleted_at IS NULL AND NOT m.is_control;
  END CASE;
END $$;

CREATE FUNCTION pacer_feed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids uuid[];
  source_table text := TG_TABLE_NAME;
BEGIN
  IF pacer_is_unlogged() THEN RETURN NULL; END IF;
  IF TG_OP = 'DELETE' THEN
    IF TG_TABLE_NAME = 'interaction_participants' THEN SELECT array_agg(DISTINCT (to_jsonb(o) ->> 'interaction_id')::uuid) INTO ids FROM old_rows o;
    ELSE SELECT array_agg(o.id) INTO ids FROM old_rows o; END IF;
  ELSIF TG_TABLE_NAME = 'interaction_participants' THEN SELECT array_agg(DISTINCT (to_jsonb(n) ->> 'interaction_id')::uuid) INTO ids FROM new_rows n;
  ELSE SELECT array_agg(n.id) INTO ids FROM new_rows n; END IF;
  IF ids IS NULL THEN RETURN NULL; END IF;
  IF TG_TABLE_NAME = 'interaction_participants' THEN source_table := 'interactions'; END IF;
  IF TG_OP <> 'INSERT' OR source_table <> TG_TABLE_NAME THEN
    DELETE FROM feed_items f WHERE f.record_id = ANY (ids) AND f.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid;
  END IF;
  INSERT INTO feed_items SELECT DISTINCT ON (f.holder_id, f.record_id) f.* FROM pacer_feed_rows(source_table, ids) f;
  RETURN NULL;
END $$;

-- The holder of a deal is on the deal, not on its changes of stage.
CREATE FUNCTION pacer_feed_of_deals() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids uuid[];
BEGIN
  SELECT array_agg(c.id) INTO ids FROM new_rows n JOIN old_rows o ON o.id = n.id JOIN deal_stage_changes c ON c.deal_id = n.id
  WHERE (n.account_id, n.contact_id, n.deleted_at, n.amount_cents) IS DISTINCT FROM (o.account_id, o.contact_id, o.deleted_at, o.amount_cents);
  IF ids IS NULL THEN RETURN NULL; END IF;
  DELETE FROM feed_items f WHERE f.record_id = ANY (ids) AND f.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid;
  INSERT INTO feed_items SELECT DISTINCT ON (f.holder_id, f.record_id) f.* FROM pacer_feed_rows('deal_stage_changes', ids) f;
  RETURN NULL;
END $$;

-- The triggers, by name in the order in which they run: a_ derives, b_ tells the timeline, c_ logs.
DO $$
DECLARE
  tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['accounts', 'contacts'] LOOP
    EXECUTE format('CREATE TRIGGER a_points_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pacer_record_to_points()', tab);
    EXECUTE format('CREATE TRIGGER a_points_update AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pacer_record_to_points()', tab);
  END LOOP;
  CREATE TRIGGER a_record_insert AFTER INSERT ON contact_points REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pacer_points_to_record();
  CREATE TRIGGER a_record_update AFTER UPDATE ON contact_points REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pacer_points_to_record();
  CREATE TRIGGER a_links_insert AFTER INSERT ON contacts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pacer_contact_links();
  CREATE TRIGGER a_links_update AFTER UPDATE ON contacts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pacer_contact_links();
  CREATE TRIGGER a_stages_insert AFTER INSERT ON deals REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pacer_deal_stages();
  CREATE TRIGGER a_stages_update AFTER UPDATE ON deals REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pacer_deal_stages();
  CREATE TRIGGER b_feed_update AFTER UPDATE ON deals REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pacer_feed_of_deals();
  CREATE TRIGGER a_open_insert AFTER INSERT ON payment_allocations REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pacer_allocations();
  CREATE TRIGGER a_open_update AFTER UPDATE ON payment_allocations REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pacer_allocations();
  FOREACH tab IN ARRAY ARRAY['interactions', 'cases', 'deal_stage_changes', 'orders', 'invoices', 'payments', 'memberships', 'notes', 'tasks', 'consents', 'campaign_members', 'interaction_participants'] LOOP
    EXECUTE format('CREATE TRIGGER b_feed_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pacer_feed()', tab);
    EXECUTE format('CREATE TRIGGER b_feed_update AFTER UPDATE ON %I REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pacer_feed()', tab);
    EXECUTE format('CREATE TRIGGER b_feed_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION pacer_feed()', tab);
  END LOOP;
  FOREACH tab IN ARRAY ARRAY['accounts', 'contacts', 'account_contacts', 'contact_points', 'addresses', 'consents', 'membership_types', 'memberships', 'membership_periods', 'pipelines', 'stages', 'deals', 'deal_stage_changes', 'cases', 'campaigns', 'campaign_members', 'products', 'product_usages', 'orders', 'order_lines', 'invoices', 'invoice_lines', 'payments', 'payment_allocations', 'interactions', 'interaction_participants', 'tasks', 'notes'] LOOP
    EXECUTE format('CREATE TRIGGER c_log_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pacer_log_inserts()', tab);
    EXECUTE format('CREATE TRIGGER c_log_update AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pacer_log_updates()', tab);
    EXECUTE format('CREATE TRIGGER c_log_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION pacer_log_deletes()', tab);
  END LOOP;
END $$;

-- Looks for a part of a folded text. The policies of row-level security keep LIKE from using the index, so this runs as the
-- owner of the tables and confines itself to the workspace of the transaction.
CREATE FUNCTION pacer_containing(kind_table text, pattern text, most int) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE
  own uuid := nullif(current_setting('app.workspace_id', true), '')::uuid;
BEGIN
  IF kind_table = 'accounts' THEN
    RETURN QUERY SELECT r.id FROM accounts r WHERE r.workspace_id = own AND r.search_text LIKE pattern AND r.deleted_at IS NULL LIMIT most;
  ELSIF kind_table = 'contacts' THEN
    RETURN QUERY SELECT r.id FROM contacts r WHERE r.workspace_id = own AND r.search_text LIKE pattern AND r.deleted_at IS NULL LIMIT most;
  END IF;
END $$;

-- Removes a demo that was cut off while being filled, with everything in it; nothing else may be removed this way.
CREATE OR REPLACE FUNCTION pacer_remove_unfinished_demos() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  found record;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM workspaces WHERE is_demo AND NOT is_filled) THEN RETURN; END IF;
  PERFORM set_config('app.is_unlogged', 'on', true), set_config('app.is_undoing', 'on', true);
  SET CONSTRAINTS ALL DEFERRED;
  ALTER TABLE audit_events DISABLE TRIGGER append_only;
  ALTER TABLE gate_verdicts DISABLE TRIGGER append_only;
  FOR found IN
    SELECT c.relname AS name
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'workspace_id' AND NOT a.attisdropped
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
    -- Rows that others point at go last.
    ORDER BY (SELECT count(*) FROM pg_constraint k WHERE k.contype = 'f' AND k.confrelid = c.oid)
  LOOP
    EXECUTE format('DELETE FROM %I WHERE workspace_id IN (SELECT id FROM workspaces WHERE is_demo AND NOT is_filled)', found.name);
  END LOOP;
  DELETE FROM workspaces WHERE is_demo AND NOT is_filled;
  SET CONSTRAINTS ALL IMMEDIATE;
  ALTER TABLE audit_events ENABLE TRIGGER append_only;
  ALTER TABLE gate_verdicts ENABLE TRIGGER append_only;
  PERFORM set_config('app.is_unlogged', '', true), set_config('app.is_undoing', '', true);
END $$;
REVOKE EXECUTE ON FUNCTION pacer_remove_unfinished_demos() FROM PUBLIC;


-- Lays objects over each other, the later over the earlier: of all changes of a row, what it was before the first.
CREATE FUNCTION pacer_merge_objects(earlier jsonb, later jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(earlier, '{}'::jsonb) || coalesce(later, '{}'::jsonb)
$$;
CREATE AGGREGATE pacer_merge_older(jsonb) (SFUNC = pacer_merge_objects, STYPE = jsonb, INITCOND = '{}');

SELECT pacer_secure_tables();
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO pacer_app;
