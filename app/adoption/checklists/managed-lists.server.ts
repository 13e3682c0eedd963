import { z } from 'zod';
import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { mayBeShown } from '#app/kpis/group-size.ts';
import { ROLES } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { completionPerList, type ListCompletion } from './completion.server.ts';
import { ItemRow, toItem } from './item-row.ts';
import { OF_MANY } from './judged-items.server.ts';
import { emptyList, type ListForm, ListFormSchema, toListForm } from './list-form.ts';
import type { CompletionFigures, ListSummary, ListVersion, ManagedList } from './managed-list.ts';
import type { Moment } from './own-checklists.server.ts';
import { COUNTS_FROM } from './unlock.ts';

/** Every list with how far people are; two statements, however many lists and people. */
export async function listChecklists(scope: Scope, { asOf, goLiveOn }: Moment): Promise<ListSummary[]> {
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const rows = Rows.parse(await readRows(tx, scope, Prisma.sql`true`));
    const completion = await completionPerList(tx, scope, { today: dayIn(asOf, scope.timeZone), goLiveOn });
    return rows.map(({ id, role, version, draft, isWithdrawn, published }) => {
      const form = formOf(draft, published);
      return {
        id,
        role,
        version,
        isWithdrawn,
        hasDraft: draft !== null,
        title: published?.title ?? { nl: form.titleNl, en: form.titleEn },
        week: published?.week ?? (Number(form.week) || 1),
        countsFrom: published?.countsFrom ?? COUNTS_FROM.find((each) => each === form.countsFrom) ?? 'enrolment',
        itemCount: (published?.items ?? form.items).length,
        completion: figuresOf(completion.get(id)),
      };
    });
  }, OF_MANY);
}

/** One list to work on; null when there is none. */
export async function findChecklist(scope: Scope, id: string, { asOf, goLiveOn }: Moment): Promise<ManagedList | null> {
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const [row] = Rows.parse(await readRows(tx, scope, Prisma.sql`c.id = ${id}::uuid`));
    if (!row) return null;
    const completion = (await completionPerList(tx, scope, { today: dayIn(asOf, scope.timeZone), goLiveOn }, Prisma.sql`c.id = ${id}::uuid`)).get(id);
    const activities = await tx.$queryRaw<{ key: string }[]>`SELECT key FROM activities WHERE workspace_id = ${scope.workspaceId}::uuid AND kind = 'act' ORDER BY key LIMIT 500`;
    const isShown = completion !== undefined && mayBeShown(completion.people);
    return {
      id,
      role: row.role,
      version: row.version,
      revision: row.revision,
      isWithdrawn: row.isWithdrawn,
      hasDraft: row.draft !== null,
      form: formOf(row.draft, row.published),
      versions: (await readVersions(tx, scope, id)).map((version) => ({ ...version, completion: version.replacedAt ? figuresOf(version) : figuresOf(completion) })),
      doneByItem: isShown ? Object.fromEntries(completion.items) : {},
      completion: figuresOf(completion),
      activities: activities.map(({ key }) => key),
    };
  }, OF_MANY);
}

async function readRows(tx: SqlTransaction, { workspaceId }: Scope, where: Prisma.Sql): Promise<unknown> {
  return tx.$queryRaw(Prisma.sql`
    SELECT c.id, c.role, c.version, c.revision, c.draft, c.withdrawn_at IS NOT NULL AS "isWithdrawn",
      (SELECT jsonb_build_object('title', v.title, 'week', v.week, 'countsFrom', v.counts_from, 'items',
        (SELECT coalesce(jsonb_agg(jsonb_build_object('key', i.key, 'title', i.title, 'benefit', i.benefit, 'rule', i.rule, 'activityKey', i.activity_key, 'recordRule', i.record_rule,
          'times', i.times, 'withinDays', i.within_days, 'link', i.link, 'howTo', i.how_to) ORDER BY i.position), '[]'::jsonb) FROM checklist_items i WHERE i.workspace_id = v.workspace_id AND i.version_id = v.id))
        FROM checklist_versions v WHERE v.workspace_id = c.workspace_id AND v.checklist_id = c.id AND v.version = c.version) AS published
    FROM checklists c WHERE c.workspace_id = ${workspaceId}::uuid AND ${where} ORDER BY c.created_at, c.id`);
}

async function readVersions(tx: SqlTransaction, { workspaceId }: Scope, id: string): Promise<(Omit<ListVersion, 'completion'> & { people: number | null; finished: number | null })[]> {
  return tx.$queryRaw`
    SELECT version, title, published_at AS "publishedAt", published_by AS "publishedBy", replaced_at AS "replacedAt", people, finished
    FROM checklist_versions WHERE workspace_id = ${workspaceId}::uuid AND checklist_id = ${id}::uuid ORDER BY version DESC LIMIT 50`;
}

function formOf(draft: ListForm | null, published: z.infer<typeof Published> | null): ListForm {
  if (draft) return draft;
  return published ? toListForm({ ...published, items: published.items.map(toItem) }) : emptyList();
}

/** The one place where figures of a list meet the smallest group. */
function figuresOf(counts: Partial<Pick<ListCompletion, 'putAway'>> & { people: number | null; finished: number | null } | undefined): CompletionFigures {
  const people = counts?.people ?? 0;
  if (!mayBeShown(people)) return { people: null, finished: null, putAway: null, isTooSmall: true };
  return { people, finished: counts?.finished ?? 0, putAway: counts?.putAway ?? null, isTooSmall: false };
}

const Published = z.object({ title: z.object({ nl: z.string(), en: z.string() }), week: z.int(), countsFrom: z.enum(COUNTS_FROM), items: z.array(ItemRow) });
const Rows = z.array(
  z.object({ id: z.string(), role: z.enum(ROLES), version: z.int(), revision: z.int(), isWithdrawn: z.boolean(), draft: ListFormSchema.nullable(), published: Published.nullable() }),
);
