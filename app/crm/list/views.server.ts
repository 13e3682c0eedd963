import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { entityOf } from '../entity/entities.ts';
import type { EntityName } from '../entity/entity.ts';
import { knownField } from '../filter/filter-field.ts';
import { readFilter } from '../filter/read-filter.ts';
import { listCustomFields } from '../record/custom-fields.server.ts';
import { lockView } from './read-views.server.ts';
import { searchText } from './read-list-query.ts';
import type { SavedView, ViewChange, ViewInput, ViewQuery, ViewRefusal } from './saved-view.ts';

const NAME_LENGTH = 80;
const InputSchema = z.object({
  name: z.string().trim().min(1).max(NAME_LENGTH),
  visibility: z.enum(['personal', 'team', 'public']),
  teamId: z.uuid().nullish(),
  query: z.object({
    filter: z.unknown(),
    search: z.string().default('').transform(searchText),
    sort: z.object({ field: z.string(), isDescending: z.boolean() }),
    columns: z.array(z.string()).min(1).max(40),
    layout: z.enum(['table', 'board', 'calendar']).default('table'),
  }),
  isDefault: z.boolean().default(false),
  isPinned: z.boolean().default(false),
});
type Read = Omit<z.infer<typeof InputSchema>, 'query' | 'teamId'> & { query: ViewQuery; teamId: string | null };

/** Keeps a list under a name. Everybody may for themselves and a team they are in; for all who may bring in files: they keep the lists of others in order. */
export async function createView(scope: Scope, entityName: EntityName, given: ViewInput): Promise<Result<{ id: string }, ViewRefusal>> {
  const memberId = scope.member?.id;
  if (!memberId) return refused('not-allowed');
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const read = await readInput(tx, scope, entityName, given);
    if (!read.ok) return read;
    const { name, visibility, teamId, query, isDefault, isPinned } = read.value;
    const id = uuid();
    const made = await tx.$executeRaw`
      INSERT INTO saved_views (id, workspace_id, entity, name, visibility, owner_id, team_id, query, is_default, is_pinned)
      VALUES (${id}::uuid, ${scope.workspaceId}::uuid, ${entityName}, ${name}, ${visibility}, ${memberId}::uuid, ${teamId}::uuid, ${JSON.stringify(query)}::jsonb, ${isDefault}, ${isPinned})
      ON CONFLICT (workspace_id, owner_id, entity, name) DO NOTHING`;
    if (made === 0) return refused('name-taken');
    if (isDefault) await makeOnlyDefault(tx, scope, { id, entity: entityName, visibility, teamId, ownerId: memberId });
    await recordAudit(tx, scope, { verb: 'view.create', entity: 'saved_view', recordId: id, after: read.value });
    return done({ id });
  });
}

/** Changes a view as it was looked at (`version`); it stays its owner's. */
export async function changeView(scope: Scope, id: string, version: number, given: ViewChange): Promise<Result<undefined, ViewRefusal>> {
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const view = await ownView(tx, scope, id);
    if (!view.ok) return view;
    const read = await readInput(tx, scope, view.value.entity, given, view.value);
    if (!read.ok) return read;
    if (view.value.version !== version) return refused('changed-meanwhile');
    const { name, visibility, teamId, query, isDefault, isPinned } = read.value;
    const [taken] = await tx.$queryRaw<unknown[]>`SELECT 1 FROM saved_views WHERE workspace_id = ${scope.workspaceId}::uuid AND owner_id = ${view.value.ownerId}::uuid AND entity = ${view.value.entity} AND name = ${name} AND id <> ${id}::uuid`;
    if (taken) return refused('name-taken');
    await tx.$executeRaw`
      UPDATE saved_views SET name = ${name}, visibility = ${visibility}, team_id = ${teamId}::uuid, query = ${JSON.stringify(query)}::jsonb, is_default = ${isDefault}, is_pinned = ${isPinned}, version = version + 1, updated_at = now()
      WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id}::uuid`;
    if (isDefault) await makeOnlyDefault(tx, scope, { id, entity: view.value.entity, visibility, teamId, ownerId: view.value.ownerId });
    const { query: before, name: oldName, visibility: oldVisibility } = view.value;
    await recordAudit(tx, scope, { verb: 'view.update', entity: 'saved_view', recordId: id, before: { name: oldName, visibility: oldVisibility, query: before }, after: read.value });
    return done();
  });
}

export async function removeView(scope: Scope, id: string): Promise<Result<undefined, ViewRefusal>> {
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const view = await ownView(tx, scope, id);
    if (!view.ok) return view;
    await tx.$executeRaw`DELETE FROM saved_views WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id}::uuid`;
    await recordAudit(tx, scope, { verb: 'view.delete', entity: 'saved_view', recordId: id, before: view.value });
    return done();
  });
}

async function ownView(tx: SqlTransaction, scope: Scope, id: string): Promise<Result<SavedView, ViewRefusal>> {
  const view = await lockView(tx, scope, id);
  if (!view) return refused('not-found');
  return view.canChange ? done(view) : refused('not-allowed');
}

async function readInput(tx: SqlTransaction, scope: Scope, entityName: EntityName, given: ViewChange, kept?: SavedView): Promise<Result<Read, ViewRefusal>> {
  // What no text can hold, no name does.
  const name = given.name.replace(/[\0\p{Surrogate}]/gu, '').trim();
  if (name === '') return refused('name-missing');
  if (name.length > NAME_LENGTH) return refused('name-too-long');
  const read = InputSchema.safeParse({ ...given, query: given.query ?? kept?.query });
  if (!read.success) return refused('query-unfit');
  const { visibility, query } = read.data;
  if (visibility === 'public' && !scope.permissions.has('crm:import')) return refused('sharing-not-allowed');
  const teamId = visibility === 'team' ? (read.data.teamId ?? null) : null;
  if (visibility === 'team' && teamId !== (kept?.teamId ?? null)) {
    const [team] = teamId === null ? [] : await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM team_memberships WHERE workspace_id = ${scope.workspaceId}::uuid AND team_id = ${teamId}::uuid AND member_id = ${scope.member?.id ?? null}::uuid AND ends_on IS NULL`;
    if (!team) return refused('team-unknown');
  }
  // What is not changed is not judged: a field that comes back into use finds its conditions again.
  if (kept && !given.query) return done({ ...read.data, name, teamId, query: kept.query });
  const entity = entityOf(entityName);
  const customFields = await listCustomFields(tx, scope, entityName);
  const isKnown = (field: string) => knownField(entity, field, customFields) !== undefined;
  const filter = query.filter === null || query.filter === undefined ? null : readFilter(query.filter, entity, customFields);
  if (filter?.ok === false || !isKnown(query.sort.field) || !query.columns.every(isKnown)) return refused('query-unfit');
  return done({ ...read.data, name, teamId, query: { filter: filter?.value ?? null, search: query.search, sort: query.sort, columns: query.columns, layout: query.layout } });
}

async function makeOnlyDefault(tx: SqlTransaction, scope: Scope, view: Pick<SavedView, 'id' | 'entity' | 'visibility' | 'teamId' | 'ownerId'>): Promise<void> {
  await tx.$executeRaw`
    UPDATE saved_views SET is_default = false, version = version + 1 WHERE workspace_id = ${scope.workspaceId}::uuid AND entity = ${view.entity} AND visibility = ${view.visibility} AND is_default AND id <> ${view.id}::uuid
      AND (visibility = 'public' OR (visibility = 'team' AND team_id = ${view.teamId}::uuid) OR (visibility = 'personal' AND owner_id = ${view.ownerId}::uuid))`;
}
