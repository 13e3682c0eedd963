import { randomUUID } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { completionPerList } from './completion.server.ts';
import { toRow } from './item-row.ts';
import { OF_MANY } from './judged-items.server.ts';
import type { ListContent } from './list-content.ts';
import type { ListForm } from './list-form.ts';
import type { Moment } from './own-checklists.server.ts';
import { keepWhatIsDone } from './ticks.server.ts';

export type ListRefusal = 'not-allowed' | 'not-found' | 'changed-meanwhile';

/** Which list, and the state of it that the reader saw. */
export interface SeenList {
  id: string;
  revision: number;
}

interface ListRow {
  role: string;
  version: number;
  revision: number;
  draft: unknown;
}

/** A new list for a role, not yet shown to anybody. */
export async function createChecklist(scope: Scope, { role, form }: { role: Role; form: ListForm }): Promise<Result<{ id: string }, 'not-allowed'>> {
  if (!scope.permissions.has('checklists:write')) return refused('not-allowed');
  const id = uuid();
  await inWorkspaceSql(scope.workspaceId, async (tx) => {
    await tx.$executeRaw`INSERT INTO checklists (id, workspace_id, role, draft) VALUES (${id}::uuid, ${scope.workspaceId}::uuid, ${role}, ${JSON.stringify(withKeys(form))}::jsonb)`;
    await recordAudit(tx, scope, { verb: 'checklist.create', entity: 'checklist', recordId: id, after: { role, title: form.titleEn || form.titleNl } });
  });
  return done({ id });
}

/** Keeps what was typed, finished or not; nobody but who makes the list sees it. */
export async function saveListDraft(scope: Scope, seen: SeenList, form: ListForm): Promise<Result<undefined, ListRefusal>> {
  return change(scope, seen, async (tx, before) => {
    const draft = withKeys(form);
    await write(tx, scope, seen, Prisma.sql`draft = ${JSON.stringify(draft)}::jsonb`);
    await recordAudit(tx, scope, { verb: 'checklist.save-draft', entity: 'checklist', recordId: seen.id, before: before.draft, after: draft });
    return done();
  });
}

/**
 * Makes the next version and shows it. What people did of the version before is kept first, and how many had finished it.
 */
export async function publishList(scope: Scope, seen: SeenList, content: ListContent, { asOf, goLiveOn }: Moment): Promise<Result<{ version: number }, ListRefusal>> {
  return change(scope, seen, async (tx, before) => {
    const today = dayIn(asOf, scope.timeZone);
    const version = before.version + 1;
    if (before.version > 0) {
      await keepWhatIsDone(tx, scope, { today, asOf, listId: seen.id });
      const counts = (await completionPerList(tx, scope, { today, goLiveOn }, Prisma.sql`c.id = ${seen.id}::uuid`)).get(seen.id);
      await tx.$executeRaw`
        UPDATE checklist_versions SET replaced_at = ${asOf.toISOString()}::timestamptz, people = ${counts?.people ?? 0}, finished = ${counts?.finished ?? 0}
        WHERE workspace_id = ${scope.workspaceId}::uuid AND checklist_id = ${seen.id}::uuid AND version = ${before.version}`;
    }
    await insertVersion(tx, scope, seen.id, version, content, asOf);
    await write(tx, scope, seen, Prisma.sql`version = ${version}, draft = NULL, withdrawn_at = NULL`);
    await recordAudit(tx, scope, { verb: 'checklist.publish', entity: 'checklist', recordId: seen.id, after: { version, ...content } });
    return done({ version });
  });
}

/** Shows a list to nobody any more, or again. Ticks stay. */
export async function setWithdrawn(scope: Scope, seen: SeenList, isWithdrawn: boolean, asOf: Date): Promise<Result<undefined, ListRefusal>> {
  return change(scope, seen, async (tx, before) => {
    if (before.version === 0) return refused('not-found');
    if (isWithdrawn) await keepWhatIsDone(tx, scope, { today: dayIn(asOf, scope.timeZone), asOf, listId: seen.id });
    await write(tx, scope, seen, Prisma.sql`withdrawn_at = ${isWithdrawn ? asOf.toISOString() : null}::timestamptz`);
    await recordAudit(tx, scope, { verb: isWithdrawn ? 'checklist.withdraw' : 'checklist.show-again', entity: 'checklist', recordId: seen.id });
    return done();
  });
}

/** Throws the draft away: the list is as it was published, or gone when it never was. */
export async function discardDraft(scope: Scope, seen: SeenList): Promise<Result<{ isGone: boolean }, ListRefusal>> {
  return change(scope, seen, async (tx, before) => {
    const isGone = before.version === 0;
    if (isGone) await tx.$executeRaw`DELETE FROM checklists WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${seen.id}::uuid`;
    else await write(tx, scope, seen, Prisma.sql`draft = NULL`);
    await recordAudit(tx, scope, { verb: isGone ? 'checklist.remove' : 'checklist.discard-draft', entity: 'checklist', recordId: seen.id, before: before.draft });
    return done({ isGone });
  });
}

/** The list, locked, when it is still as the reader saw it. */
async function change<Value, Reason extends string>(
  scope: Scope,
  { id, revision }: SeenList,
  work: (tx: SqlTransaction, before: ListRow) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason | ListRefusal>> {
  if (!scope.permissions.has('checklists:write')) return refused('not-allowed');
  return inWorkspaceSql(scope.workspaceId, async (tx): Promise<Result<Value, Reason | ListRefusal>> => {
    const [before] = await tx.$queryRaw<ListRow[]>`SELECT role, version, revision, draft FROM checklists WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id}::uuid FOR UPDATE`;
    if (!before) return refused('not-found');
    if (before.revision !== revision) return refused('changed-meanwhile');
    return work(tx, before);
  }, OF_MANY);
}

async function write(tx: SqlTransaction, { workspaceId }: Scope, { id }: SeenList, values: Prisma.Sql): Promise<void> {
  await tx.$executeRaw(Prisma.sql`UPDATE checklists SET revision = revision + 1, ${values} WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid`);
}

async function insertVersion(tx: SqlTransaction, scope: Scope, listId: string, version: number, { title, week, countsFrom, items }: ListContent, asOf: Date): Promise<void> {
  const versionId = uuid();
  await tx.$executeRaw`
    INSERT INTO checklist_versions (id, workspace_id, checklist_id, version, title, week, counts_from, published_at, published_by)
    VALUES (${versionId}::uuid, ${scope.workspaceId}::uuid, ${listId}::uuid, ${version}, ${JSON.stringify(title)}::jsonb, ${week}, ${countsFrom}, ${asOf.toISOString()}::timestamptz, ${scope.actor})`;
  await tx.$executeRaw`
    INSERT INTO checklist_items (id, workspace_id, version_id, key, position, title, benefit, rule, activity_key, record_rule, times, within_days, link, how_to)
    SELECT gen_random_uuid(), ${scope.workspaceId}::uuid, ${versionId}::uuid, g.key, g.position, g.title, g.benefit, g.rule, g."activityKey", g."recordRule", g.times, g."withinDays", g.link, g."howTo"
    FROM jsonb_to_recordset(${JSON.stringify(items.map((item, position) => ({ ...toRow(item), position })))}::jsonb)
      AS g(key uuid, position int, title jsonb, benefit jsonb, rule text, "activityKey" text, "recordRule" text, times int, "withinDays" int, link text, "howTo" text)`;
}

/** An item keeps its key from its first saving on; one that stands there twice is another item. */
function withKeys(form: ListForm): ListForm {
  const seen = new Set<string>();
  const items = form.items.map((item) => {
    const key = item.key && !seen.has(item.key) ? item.key : randomUUID();
    seen.add(key);
    return { ...item, key };
  });
  return { ...form, items };
}
