import { z } from 'zod';
import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import { isShownSql, judgedItems } from './judged-items.server.ts';

interface Moment {
  today: Day;
  /** When the system went live; null is not yet. */
  goLiveOn: Day | null;
}

/** Of one list: who is shown it, who did everything, who put it away with things to do, and how many did each item. */
export interface ListCompletion {
  people: number;
  finished: number;
  putAway: number;
  /** By the key of the item. */
  items: ReadonlyMap<string, number>;
}

/** Of every list that is shown to somebody, by its id: users with all items done ÷ users shown it (B5 #49). To be asked in a transaction `OF_MANY`. */
export async function completionPerList(tx: SqlTransaction, scope: Scope, moment: Moment, only: Prisma.Sql = Prisma.sql`true`): Promise<Map<string, ListCompletion>> {
  const rows = PerItem.parse(
    await tx.$queryRaw(Prisma.sql`
      WITH ${judgedOf(scope, moment, only)}, shown AS (SELECT * FROM judged WHERE ${isShownSql(moment.today, moment.goLiveOn)}),
      each AS (SELECT checklist_id, member_id, bool_and(is_done) AS is_finished FROM shown GROUP BY checklist_id, member_id),
      lists AS (
        SELECT e.checklist_id, count(*)::int AS people, count(*) FILTER (WHERE e.is_finished)::int AS finished,
          count(*) FILTER (WHERE NOT e.is_finished AND cardinality(p.open_items) > 0)::int AS put_away
        FROM each e LEFT JOIN checklist_put_aways p ON p.workspace_id = ${scope.workspaceId}::uuid AND p.checklist_id = e.checklist_id AND p.member_id = e.member_id
        GROUP BY e.checklist_id)
      SELECT s.checklist_id AS "listId", s.key, count(*) FILTER (WHERE s.is_done)::int AS done, l.people, l.finished, l.put_away AS "putAway"
      FROM shown s JOIN lists l ON l.checklist_id = s.checklist_id GROUP BY s.checklist_id, s.key, l.people, l.finished, l.put_away`),
  );
  const lists = new Map<string, ListCompletion & { items: Map<string, number> }>();
  for (const { listId, key, done, people, finished, putAway } of rows) {
    const list = lists.get(listId) ?? { people, finished, putAway, items: new Map<string, number>() };
    list.items.set(key, done);
    lists.set(listId, list);
  }
  return lists;
}

/** The measured population today. */
function judgedOf({ workspaceId }: Scope, { today }: Moment, lists = Prisma.sql`true`): Prisma.Sql {
  return judgedItems({ workspaceId, today, members: Prisma.sql`m.enrolled_on <= ${today}::date AND (m.left_on IS NULL OR m.left_on > ${today}::date)`, lists });
}

const PerItem = z.array(z.object({ listId: z.string(), key: z.string(), done: z.number(), people: z.number(), finished: z.number(), putAway: z.number() }));
