import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { parseDay, toDate } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import type { Now } from '../live-values.server.ts';
import type { ToleranceKind } from '../pid/pid.ts';
import { onProgramme } from '../strategy/change-strategy.server.ts';
import type { ExceptionDecisionInput } from './exception-form.ts';
import { findTolerances, readDecisions } from './read-tolerance.server.ts';
import { toleranceState } from './tolerance.ts';

export type ExceptionRefusal = 'not-allowed' | 'no-programme' | 'no-exception' | 'until';

/** Keeps what the board decided, with how far off it was. `no-exception` when nothing is asked any more: a second click too. */
export async function decideException(scope: Scope, kind: ToleranceKind, { choice, reason, untilOn }: ExceptionDecisionInput, now: Now): Promise<Result<null, ExceptionRefusal>> {
  const { workspaceId, member } = scope;
  if (!member || !scope.permissions.has('gates:decide')) return refused('not-allowed');
  const found = await findTolerances(scope, now); // before the transaction below: it takes its own
  const standing = found?.standings.find((each) => each.kind === kind);
  if (!found || !standing) return refused('no-programme');
  const { value, tolerance, state } = standing;
  if (state !== 'exception' || value === null || tolerance === null) return refused('no-exception');
  const until = choice === 'replan' ? parseDay(untilOn) : null;
  if (choice === 'replan' && (!until || until < found.today)) return refused('until');
  return onProgramme<null, ExceptionRefusal>(scope, 'gates:decide', async (tx, programmeId) => {
    // Of two who decide at once the first counts: the programme is locked from here on.
    if (toleranceState(standing, await readDecisions(tx, scope, programmeId), found.today) !== 'exception') return refused('no-exception');
    const { id } = await tx.exceptionDecision.create({ data: { workspaceId, programmeId, kind, choice, reason, value, tolerance, untilOn: until && toDate(until), decidedAt: now.asOf, decidedById: member.id } });
    await recordAudit(tx, scope, { verb: 'exception.decide', entity: 'exception', recordId: id, after: { kind, choice, reason, value, tolerance, untilOn: until } });
    return done(null);
  });
}
