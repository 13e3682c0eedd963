import { arrayLiteral } from '#app/db/array-literal.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day } from '#app/values/day.ts';
import { periodOf } from '#app/values/period.ts';

/**
 * A short text per member that changes with what they do and tick: their events of this week and the last, their ticks and
 * what they put away, and any list that changes. Whatever somebody does in Pacer itself is an event of theirs too. One
 * statement by index, however much history there is, so that it can be asked for several times a second.
 */
export async function readMarks(tx: SqlTransaction, { workspaceId }: Pick<Scope, 'workspaceId'>, memberIds: readonly string[], today: Day): Promise<Map<string, string>> {
  const from = addDays(periodOf(today, 'week').start, -7);
  const rows = await tx.$queryRaw<{ id: string; mark: string }[]>`
    SELECT m.id, concat_ws('.',
      (SELECT coalesce(sum(w.events), 0) FROM actors a JOIN event_weeks w ON w.workspace_id = a.workspace_id AND w.actor_id = a.id AND w.week >= ${from}::date WHERE a.workspace_id = ${workspaceId}::uuid AND a.member_id = m.id),
      (SELECT count(*) FROM checklist_ticks t WHERE t.workspace_id = ${workspaceId}::uuid AND t.member_id = m.id AND t.checklist_id IN (SELECT id FROM checklists c WHERE c.workspace_id = ${workspaceId}::uuid)),
      (SELECT count(*) FROM checklist_put_aways p WHERE p.workspace_id = ${workspaceId}::uuid AND p.member_id = m.id AND p.checklist_id IN (SELECT id FROM checklists c WHERE c.workspace_id = ${workspaceId}::uuid)),
      (SELECT coalesce(sum(c.revision), 0) FROM checklists c WHERE c.workspace_id = ${workspaceId}::uuid AND c.role = m.role AND c.version > 0)) AS mark
    FROM members m WHERE m.workspace_id = ${workspaceId}::uuid AND m.id = ANY (${arrayLiteral(memberIds)}::uuid[])`;
  return new Map(rows.map(({ id, mark }) => [id, mark]));
}
