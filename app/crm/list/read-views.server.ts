import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { isUuid } from '#app/values/uuid.ts';
import { entityOf } from '../entity/entities.ts';
import type { Entity, EntityName, Field } from '../entity/entity.ts';
import { knownField } from '../filter/filter-field.ts';
import { readFilter } from '../filter/read-filter.ts';
import { listCustomFields } from '../record/custom-fields.server.ts';
import type { SavedView, ViewQuery } from './saved-view.ts';

/** As it is kept: views of before searches were kept with them hold none. */
type KeptQuery = Omit<ViewQuery, 'search'> & Partial<Pick<ViewQuery, 'search'>>;

interface Row {
  id: string;
  entity: EntityName;
  name: string;
  visibility: SavedView['visibility'];
  owner_id: string;
  owner_name: string | null;
  team_id: string | null;
  query: KeptQuery;
  is_default: boolean;
  is_pinned: boolean;
  version: number;
}

/** The views that the reader sees: their own, those of the teams they are in now, and the public ones; pinned first, then by name. */
export async function listViews(scope: Scope, entity: EntityName): Promise<SavedView[]> {
  return inWorkspaceSql(scope.workspaceId, async (tx) => listViewsIn(tx, scope, entityOf(entity), await listCustomFields(tx, scope, entity)));
}

/** As `listViews`, in a transaction that is open. */
export async function listViewsIn(tx: SqlTransaction, scope: Scope, entity: Entity, customFields: readonly Field[]): Promise<SavedView[]> {
  return toViews(await tx.$queryRaw(viewsSql(scope, entity.name)), scope, entity, customFields);
}

/** As `listViews`, for asking together with other things: asks for the rows of `toViews`. */
export function viewsSql(scope: Scope, entity: EntityName): Prisma.Sql {
  return readSql(scope, Prisma.sql`v.entity = ${entity}`);
}

export function toViews(rows: unknown, scope: Scope, entity: Entity, customFields: readonly Field[]): SavedView[] {
  return (rows as Row[]).map((row) => toView(scope, row)).map((view) => ({ ...view, ...fitted(entity, customFields, view.query) }));
}

/** The view that opens when nothing is asked; null when the list is as the product has it. */
export function defaultView(views: readonly SavedView[], memberId: string | null): SavedView | null {
  const defaults = views.filter(({ isDefault }) => isDefault);
  return defaults.find(({ visibility, ownerId }) => visibility === 'personal' && ownerId === memberId) ?? defaults.find(({ visibility }) => visibility === 'team') ?? defaults.find(({ visibility }) => visibility === 'public') ?? null;
}

/** A view that the reader sees, kept from being changed by others until the transaction ends; its query as it was kept. Null when there is none. */
export async function lockView(tx: SqlTransaction, scope: Scope, id: string): Promise<SavedView | null> {
  const [row] = isUuid(id) ? await tx.$queryRaw<Row[]>`${readSql(scope, Prisma.sql`v.id = ${id}::uuid`)} FOR UPDATE OF v` : [];
  return row ? toView(scope, row) : null;
}

function readSql(scope: Scope, which: Prisma.Sql): Prisma.Sql {
  const memberId = scope.member?.id ?? null;
  return Prisma.sql`
    SELECT v.id, v.entity, v.name, v.visibility, v.owner_id, m.name AS owner_name, v.team_id, v.query, v.is_default, v.is_pinned, v.version
    FROM saved_views v LEFT JOIN members m ON m.workspace_id = v.workspace_id AND m.id = v.owner_id
    WHERE v.workspace_id = ${scope.workspaceId}::uuid AND ${which} AND (v.visibility = 'public' OR v.owner_id = ${memberId}::uuid
      OR (v.visibility = 'team' AND v.team_id IN (SELECT t.team_id FROM team_memberships t WHERE t.workspace_id = v.workspace_id AND t.member_id = ${memberId}::uuid AND t.ends_on IS NULL)))
    ORDER BY v.is_pinned DESC, lower(v.name), v.id`;
}

function toView(scope: Scope, row: Row): SavedView {
  return {
    id: row.id,
    entity: row.entity,
    name: row.name,
    visibility: row.visibility,
    ownerId: row.owner_id,
    ownerName: row.owner_name ?? '',
    teamId: row.team_id,
    query: { ...row.query, search: row.query.search ?? '' },
    isDefault: row.is_default,
    isPinned: row.is_pinned,
    version: row.version,
    isUnreadable: false,
    canChange: mayChangeView(scope, { ownerId: row.owner_id, visibility: row.visibility }),
  };
}

/** What a filter or column names may have been taken out of use since; the rest of the view stands, and a filter that cannot be applied is told. */
function fitted(entity: Entity, customFields: readonly Field[], query: ViewQuery): Pick<SavedView, 'query' | 'isUnreadable'> {
  const filter = query.filter && readFilter(query.filter, entity, customFields);
  const columns = query.columns.filter((each) => knownField(entity, each, customFields));
  const listed = entity.fields.filter((field) => field.isListed).map((field) => field.name);
  const sort = knownField(entity, query.sort.field, customFields) ? query.sort : { field: 'created_at', isDescending: true };
  return { query: { ...query, filter: filter?.ok ? filter.value : null, columns: columns.length > 0 ? columns : listed, sort }, isUnreadable: filter?.ok === false };
}

/** Its owner may, and of what everybody sees who keeps that in order. */
export function mayChangeView(scope: Scope, { ownerId, visibility }: Pick<SavedView, 'ownerId' | 'visibility'>): boolean {
  return ownerId === (scope.member?.id ?? null) || (visibility === 'public' && isSteward(scope));
}

/** Who keeps what everybody sees in order. */
function isSteward(scope: Scope): boolean {
  return scope.member?.role === 'administrator' || scope.member?.role === 'project-lead';
}
