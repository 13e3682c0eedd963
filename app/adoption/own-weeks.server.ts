import { z } from 'zod';
import { inWorkspace } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn, dayOf } from '#app/values/day.ts';
import { periodOf, shiftPeriod } from '#app/values/period.ts';
import { type OwnWeeks, ownWeeks } from './own-weeks.ts';

const WEEKS_SHOWN = 13;

/** Own acts per week against own earlier weeks; null when the person is not enrolled. Nobody else's data is read. */
export async function findOwnWeeks(scope: Scope, { asOf }: { asOf: Date }): Promise<OwnWeeks | null> {
  return scope.member ? findWeeksOf(scope, scope.member.id, { asOf }) : null;
}

/** As `findOwnWeeks`, of somebody else; who may read it is decided by who asks (`openPerson`). */
export async function findWeeksOf(scope: Scope, memberId: string, { asOf }: { asOf: Date }): Promise<OwnWeeks | null> {
  const { workspaceId, timeZone } = scope;
  const today = dayIn(asOf, timeZone);
  return inWorkspace(workspaceId, async (tx) => {
    const { enrolledOn } = await tx.member.findFirstOrThrow({ where: { workspaceId, id: memberId }, select: { enrolledOn: true } });
    if (!enrolledOn) return null;
    const from = shiftPeriod(periodOf(today, 'week').start, -WEEKS_SHOWN, 'week');
    const rows = WeekRows.parse(
      await tx.$queryRaw`
        SELECT w.week, sum(w.acts)::int AS acts FROM event_weeks w JOIN actors a ON a.workspace_id = w.workspace_id AND a.id = w.actor_id
        WHERE w.workspace_id = ${workspaceId}::uuid AND a.member_id = ${memberId}::uuid AND w.week >= ${from}::date GROUP BY w.week`,
    );
    return ownWeeks(new Map(rows.map((row) => [dayOf(row.week), row.acts])), dayOf(enrolledOn), today, WEEKS_SHOWN);
  });
}

const WeekRows = z.array(z.object({ week: z.date(), acts: z.number() }));
