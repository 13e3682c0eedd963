-- CreateTable
CREATE TABLE "checklists" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "checklists_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "checklist_items" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "checklist_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" JSONB NOT NULL,
    "benefit" JSONB NOT NULL,
    "activity_key" TEXT,
    "times" INTEGER NOT NULL DEFAULT 1,
    "link" TEXT,

    CONSTRAINT "checklist_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "checklist_ticks" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "ticked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "checklist_ticks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "external_id" TEXT,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "orders" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "ordered_on" DATE NOT NULL,
    "total_cents" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "orders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "actors" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "member_id" UUID,

    CONSTRAINT "actors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activities" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "activities_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "events" (
    "workspace_id" UUID NOT NULL,
    "event_id" TEXT NOT NULL,
    "actor_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "object" TEXT,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "duration_ms" INTEGER,
    "source" TEXT,

    CONSTRAINT "events_pkey" PRIMARY KEY ("workspace_id","event_id")
);

-- CreateTable
CREATE TABLE "event_days" (
    "workspace_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "actor_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "count" INTEGER NOT NULL,
    "duration_ms" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "event_days_pkey" PRIMARY KEY ("workspace_id","day","actor_id","activity_id")
);

-- CreateTable
CREATE TABLE "event_weeks" (
    "workspace_id" UUID NOT NULL,
    "week" DATE NOT NULL,
    "actor_id" UUID NOT NULL,
    "acts" INTEGER NOT NULL,
    "events" INTEGER NOT NULL,

    CONSTRAINT "event_weeks_pkey" PRIMARY KEY ("workspace_id","week","actor_id")
);

-- CreateTable
CREATE TABLE "loads" (
    "workspace_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "hour_at" TIMESTAMPTZ(3) NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "loads_pkey" PRIMARY KEY ("workspace_id","kind","hour_at")
);

-- CreateTable
CREATE TABLE "imports" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "mapping" JSONB,
    "source" TEXT NOT NULL,
    "imported_by" TEXT NOT NULL,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "duplicate" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "problems" JSONB,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kpis" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "name" TEXT,
    "metric_id" TEXT NOT NULL,
    "team_id" UUID,
    "layer" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "frequency" TEXT NOT NULL,
    "baseline_value" DOUBLE PRECISION,
    "baseline_on" DATE,
    "target_value" DOUBLE PRECISION NOT NULL,
    "starts_on" DATE NOT NULL,
    "deadline_on" DATE NOT NULL,
    "owner_id" UUID NOT NULL,
    "specification_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kpis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT NOT NULL,
    "image" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'nl',
    "theme" TEXT NOT NULL DEFAULT 'system',
    "two_factor_enabled" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "active_workspace_id" UUID,
    "token" TEXT NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credentials" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "password" TEXT,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "credentials_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verifications" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "two_factors" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "two_factors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspaces" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Amsterdam',
    "currency" TEXT NOT NULL DEFAULT 'EUR',
    "locale" TEXT NOT NULL DEFAULT 'nl',
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workspaces_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "members" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "person_id" UUID,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "job_title" TEXT,
    "enrolled_on" DATE,
    "left_on" DATE,
    "access_ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "members_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "teams" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "teams_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_memberships" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "is_manager" BOOLEAN NOT NULL DEFAULT false,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "team_memberships_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "team_id" UUID,
    "token_hash" TEXT NOT NULL,
    "invited_by_id" UUID,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_keys" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "permissions" TEXT[],
    "created_by_id" UUID,
    "last_used_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "member_id" UUID,
    "actor" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "record_id" TEXT,
    "before" JSONB,
    "after" JSONB,
    "batch_id" UUID NOT NULL,

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programmes" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "programmes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "phases" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "planned_starts_on" DATE NOT NULL,
    "planned_ends_on" DATE NOT NULL,
    "forecast_starts_on" DATE,
    "forecast_ends_on" DATE,
    "actual_starts_on" DATE,
    "actual_ends_on" DATE,
    "owner_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "phases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gates" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "phase_id" UUID NOT NULL,
    "planned_on" DATE NOT NULL,

    CONSTRAINT "gates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gate_criteria" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "gate_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "is_critical" BOOLEAN NOT NULL DEFAULT true,
    "title" JSONB NOT NULL,
    "kind" TEXT NOT NULL,
    "measure" TEXT,
    "comparison" TEXT,
    "threshold" DOUBLE PRECISION,
    "confirmed_at" TIMESTAMPTZ(3),
    "confirmed_by_id" UUID,
    "evidence" TEXT,

    CONSTRAINT "gate_criteria_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gate_verdicts" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "gate_id" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by_id" UUID NOT NULL,
    "evidence" JSONB NOT NULL,

    CONSTRAINT "gate_verdicts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "objectives" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "parent_id" UUID,
    "level" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "owner_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "objectives_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "affected_roles" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "benefit" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "confirmed_by_id" UUID,

    CONSTRAINT "affected_roles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "specifications" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "pillar" TEXT,
    "layer" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "object" TEXT NOT NULL,
    "context" TEXT,
    "desired_form" TEXT,
    "undesired_form" TEXT,
    "metric_id" TEXT NOT NULL,
    "team_id" UUID,
    "direction" TEXT NOT NULL,
    "baseline_value" DOUBLE PRECISION,
    "baseline_on" DATE,
    "target_value" DOUBLE PRECISION NOT NULL,
    "owner_id" UUID NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "objective_id" UUID NOT NULL,
    "key_question" TEXT NOT NULL,
    "feasibility" TEXT,
    "enabling_action" TEXT,
    "used_for" TEXT NOT NULL,
    "not_used_for" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "deadline_on" DATE NOT NULL,
    "frequency" TEXT NOT NULL,
    "review_on" DATE,
    "expires_on" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "specifications_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "checklists_workspace_id_role_idx" ON "checklists"("workspace_id", "role");

-- CreateIndex
CREATE INDEX "checklist_items_workspace_id_checklist_id_position_idx" ON "checklist_items"("workspace_id", "checklist_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "checklist_ticks_workspace_id_item_id_member_id_key" ON "checklist_ticks"("workspace_id", "item_id", "member_id");

-- CreateIndex
CREATE INDEX "accounts_workspace_id_name_id_idx" ON "accounts"("workspace_id", "name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_workspace_id_external_id_key" ON "accounts"("workspace_id", "external_id");

-- CreateIndex
CREATE INDEX "orders_workspace_id_ordered_on_idx" ON "orders"("workspace_id", "ordered_on");

-- CreateIndex
CREATE INDEX "orders_workspace_id_account_id_ordered_on_idx" ON "orders"("workspace_id", "account_id", "ordered_on");

-- CreateIndex
CREATE UNIQUE INDEX "orders_workspace_id_number_key" ON "orders"("workspace_id", "number");

-- CreateIndex
CREATE INDEX "actors_workspace_id_member_id_idx" ON "actors"("workspace_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "actors_workspace_id_key_key" ON "actors"("workspace_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "activities_workspace_id_key_key" ON "activities"("workspace_id", "key");

-- CreateIndex
CREATE INDEX "event_days_workspace_id_actor_id_activity_id_day_idx" ON "event_days"("workspace_id", "actor_id", "activity_id", "day");

-- CreateIndex
CREATE INDEX "event_weeks_workspace_id_actor_id_week_idx" ON "event_weeks"("workspace_id", "actor_id", "week");

-- CreateIndex
CREATE INDEX "imports_workspace_id_started_at_idx" ON "imports"("workspace_id", "started_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "kpis_specification_id_key" ON "kpis"("specification_id");

-- CreateIndex
CREATE INDEX "kpis_workspace_id_position_idx" ON "kpis"("workspace_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "people_email_key" ON "people"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_key" ON "sessions"("token");

-- CreateIndex
CREATE INDEX "sessions_person_id_idx" ON "sessions"("person_id");

-- CreateIndex
CREATE INDEX "credentials_person_id_idx" ON "credentials"("person_id");

-- CreateIndex
CREATE INDEX "verifications_identifier_idx" ON "verifications"("identifier");

-- CreateIndex
CREATE INDEX "two_factors_person_id_idx" ON "two_factors"("person_id");

-- CreateIndex
CREATE INDEX "members_person_id_idx" ON "members"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "members_workspace_id_email_key" ON "members"("workspace_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "members_workspace_id_person_id_key" ON "members"("workspace_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "teams_workspace_id_name_key" ON "teams"("workspace_id", "name");

-- CreateIndex
CREATE INDEX "team_memberships_workspace_id_member_id_idx" ON "team_memberships"("workspace_id", "member_id");

-- CreateIndex
CREATE INDEX "team_memberships_workspace_id_team_id_idx" ON "team_memberships"("workspace_id", "team_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");

-- CreateIndex
CREATE INDEX "invitations_workspace_id_email_idx" ON "invitations"("workspace_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "api_keys_key_hash_key" ON "api_keys"("key_hash");

-- CreateIndex
CREATE INDEX "api_keys_workspace_id_idx" ON "api_keys"("workspace_id");

-- CreateIndex
CREATE INDEX "audit_events_workspace_id_at_id_idx" ON "audit_events"("workspace_id", "at" DESC, "id");

-- CreateIndex
CREATE INDEX "audit_events_workspace_id_entity_record_id_idx" ON "audit_events"("workspace_id", "entity", "record_id");

-- CreateIndex
CREATE INDEX "audit_events_workspace_id_batch_id_idx" ON "audit_events"("workspace_id", "batch_id");

-- CreateIndex
CREATE INDEX "programmes_workspace_id_idx" ON "programmes"("workspace_id");

-- CreateIndex
CREATE UNIQUE INDEX "phases_workspace_id_programme_id_kind_key" ON "phases"("workspace_id", "programme_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "gates_phase_id_key" ON "gates"("phase_id");

-- CreateIndex
CREATE INDEX "gate_criteria_workspace_id_gate_id_position_idx" ON "gate_criteria"("workspace_id", "gate_id", "position");

-- CreateIndex
CREATE INDEX "gate_verdicts_workspace_id_gate_id_decided_at_idx" ON "gate_verdicts"("workspace_id", "gate_id", "decided_at" DESC);

-- CreateIndex
CREATE INDEX "objectives_workspace_id_parent_id_idx" ON "objectives"("workspace_id", "parent_id");

-- CreateIndex
CREATE INDEX "affected_roles_workspace_id_programme_id_idx" ON "affected_roles"("workspace_id", "programme_id");

-- CreateIndex
CREATE UNIQUE INDEX "specifications_workspace_id_name_key" ON "specifications"("workspace_id", "name");

-- AddForeignKey
ALTER TABLE "checklist_items" ADD CONSTRAINT "checklist_items_checklist_id_fkey" FOREIGN KEY ("checklist_id") REFERENCES "checklists"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checklist_ticks" ADD CONSTRAINT "checklist_ticks_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "checklist_items"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "two_factors" ADD CONSTRAINT "two_factors_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_memberships" ADD CONSTRAINT "team_memberships_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_memberships" ADD CONSTRAINT "team_memberships_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "phases" ADD CONSTRAINT "phases_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gates" ADD CONSTRAINT "gates_phase_id_fkey" FOREIGN KEY ("phase_id") REFERENCES "phases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gate_criteria" ADD CONSTRAINT "gate_criteria_gate_id_fkey" FOREIGN KEY ("gate_id") REFERENCES "gates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gate_verdicts" ADD CONSTRAINT "gate_verdicts_gate_id_fkey" FOREIGN KEY ("gate_id") REFERENCES "gates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand from here on: what Prisma's schema language cannot say.

-- The role under which rooms read and write: owns nothing, so row-level security holds for it.
DO $$
BEGIN
  CREATE ROLE pacer_app NOLOGIN;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
GRANT pacer_app TO CURRENT_USER;

-- Gives every table with a workspace_id its policy and the role its rights. Call it again after new tables.
CREATE FUNCTION pacer_secure_tables() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  found record;
BEGIN
  FOR found IN
    SELECT c.relname AS name
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'workspace_id' AND NOT a.attisdropped
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', found.name);
    IF NOT EXISTS (SELECT 1 FROM pg_policies WHERE schemaname = 'public' AND tablename = found.name AND policyname = 'own_workspace') THEN
      EXECUTE format(
        'CREATE POLICY own_workspace ON %I USING (workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid) WITH CHECK (workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid)',
        found.name);
    END IF;
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO pacer_app', found.name);
  END LOOP;
  -- Records that are only ever added.
  REVOKE UPDATE, DELETE ON audit_events, gate_verdicts, events FROM pacer_app;
END $$;

SELECT pacer_secure_tables();

-- The workspace itself: its own row, to read and to rename.
ALTER TABLE "workspaces" ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "workspaces"
  USING (id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK (id = nullif(current_setting('app.workspace_id', true), '')::uuid);
GRANT SELECT, UPDATE ON "workspaces" TO pacer_app;

-- The audit log is append-only for everybody, the owner too.
CREATE FUNCTION pacer_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "audit_events" FOR EACH ROW EXECUTE FUNCTION pacer_refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "gate_verdicts" FOR EACH ROW EXECUTE FUNCTION pacer_refuse_change();

-- Facts that must hold whatever wrote them.
ALTER TABLE "members" ADD CONSTRAINT members_email_is_lower CHECK (email = lower(email));
ALTER TABLE "members" ADD CONSTRAINT members_leave_after_enrolment CHECK (left_on IS NULL OR enrolled_on IS NULL OR left_on >= enrolled_on);
ALTER TABLE "team_memberships" ADD CONSTRAINT team_memberships_end_after_start CHECK (ends_on IS NULL OR ends_on >= starts_on);
CREATE UNIQUE INDEX team_memberships_one_open ON "team_memberships" (workspace_id, member_id) WHERE ends_on IS NULL;
ALTER TABLE "kpis" ADD CONSTRAINT kpis_deadline_after_start CHECK (deadline_on > starts_on);
CREATE INDEX accounts_by_name ON "accounts" (workspace_id, lower(name), id);
