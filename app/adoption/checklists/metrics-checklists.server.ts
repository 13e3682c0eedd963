import { z } from 'zod';
import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import { PAST_ROLES_JSON } from '#app/people/role-history.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day, day } from '#app/values/day.ts';
import type { Period } from '#app/values/period.ts';
import { judgedItems } from './judged-items.server.ts';
import { type CompletionFacts, completionOn } from './metrics-checklists.ts';
import { COUNTS_FROM } from './unlock.ts';

interface Moment {
  today: Day;
  /** When the system went live; null is not yet. */
  goLiveOn: Day | null;
}

/** Every version of every list that was ever published, and everybody who is or was enrolled, with when they had done all of it. To be asked in a transaction without nested loops. */
export async function readCompletionFacts(tx: SqlTransaction, { workspaceId, timeZone }: Scope, today: Day): Promise<CompletionFacts> {
  const workspace = Prisma.sql`${workspaceId}::uuid`;
  const dayOf = (moment: string) => Prisma.sql`(${Prisma.raw(moment)} AT TIME ZONE ${timeZone})::date`;
  const judged = judgedItems({ workspaceId, today, members: Prisma.sql`m.enrolled_on <= ${today}::date`, lists: Prisma.sql`true`, isOfAllVersions: true });
  const [facts] = await tx.$queryRaw<unknown[]>(Prisma.sql`
    WITH ${judged}, done AS (
      SELECT member_id, version_id, bool_and(is_done) AS is_finished,
        max(least(CASE WHEN rule = 'start' THEN enrolled_on END, reached_on, ${dayOf('ticked_at')}, ${today}::date)) AS on_day
      FROM judged GROUP BY member_id, version_id
    ), finished AS (SELECT member_id, json_object_agg(version_id, on_day) AS versions FROM done WHERE is_finished GROUP BY member_id),
    placed AS (
      SELECT member_id, json_agg(json_build_object('teamId', team_id, 'from', starts_on, 'until', ends_on)) AS teams
      FROM team_memberships WHERE workspace_id = ${workspace} GROUP BY member_id
    )
    SELECT
      (SELECT coalesce(json_agg(json_build_object('id', v.id, 'role', c.role, 'week', v.week, 'countsFrom', v.counts_from,
        'from', ${dayOf('v.published_at')}, 'until', least(${dayOf('v.replaced_at')}, ${dayOf('c.withdrawn_at')}))), '[]')
       FROM checklist_versions v JOIN checklists c ON c.workspace_id = v.workspace_id AND c.id = v.checklist_id WHERE v.workspace_id = ${workspace}) AS lists,
      (SELECT coalesce(json_agg(json_build_object('role', m.role, 'pastRoles', coalesce(${PAST_ROLES_JSON}, '[]'), 'enrolledOn', m.enrolled_on, 'leftOn', m.left_on, 'teams', coalesce(p.teams, '[]'), 'finishedOn', coalesce(f.versions, '{}'))), '[]')
       FROM members m LEFT JOIN placed p ON p.member_id = m.id LEFT JOIN finished f ON f.member_id = m.id
       WHERE m.workspace_id = ${workspace} AND m.enrolled_on <= ${today}::date) AS people,
      EXISTS (SELECT 1 FROM checklist_items WHERE workspace_id = ${workspace} AND rule = 'events') AS "hangsOnUsage"`);
  return FactsSchema.parse(facts);
}

/** Of one group at the end of a period; of one that still runs, as it stands today. */
export function completionPoint(facts: CompletionFacts, { end }: Period, { today, goLiveOn }: Moment, group: { teamId: string | null; role: string | null }): { value: number | null; numerator: number; denominator: number } {
  const { finished, shown } = completionOn(facts, lastDayOf(end, today), goLiveOn, group);
  return { value: shown === 0 ? null : finished / shown, numerator: finished, denominator: shown };
}

/** How old the usage is by which items tick themselves, and who was shown no list. */
export async function completionPassport(tx: SqlTransaction, scope: Scope, { end }: Period, moment: Moment): Promise<{ loadedAt: Date | null; excluded: { kind: 'shown-no-list'; count: number }[] }> {
  const facts = await readCompletionFacts(tx, scope, moment.today);
  const [row] = await tx.$queryRaw<{ last: Date | null }[]>`
    SELECT greatest((SELECT max(loaded_at) FROM loads WHERE workspace_id = ${scope.workspaceId}::uuid AND kind = 'events'),
      (SELECT max(ticked_at) FROM checklist_ticks WHERE workspace_id = ${scope.workspaceId}::uuid)) AS last`;
  return { loadedAt: row?.last ?? null, excluded: [{ kind: 'shown-no-list', count: completionOn(facts, lastDayOf(end, moment.today), moment.goLiveOn).withoutList }] };
}

function lastDayOf(end: Day, today: Day): Day {
  return end > today ? today : addDays(end, -1);
}

const AsDay = z.string().transform((text) => day(text));
const Stretch = { from: AsDay, until: AsDay.nullable() };
const FactsSchema = z.object({
  lists: z.array(z.object({ id: z.string(), role: z.string(), week: z.number(), countsFrom: z.enum(COUNTS_FROM), ...Stretch })),
  people: z.array(z.object({ role: z.string(), pastRoles: z.array(z.object({ role: z.string(), untilOn: AsDay })), enrolledOn: AsDay, leftOn: AsDay.nullable(), teams: z.array(z.object({ teamId: z.string(), ...Stretch })), finishedOn: z.record(z.string(), AsDay) })),
  hangsOnUsage: z.boolean(),
});
