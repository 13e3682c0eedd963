import { inWorkspace } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { type LiveValue, shareOf } from '../criterion.ts';
import { readGoLive } from '../go-live.server.ts';
import { freezeOf } from './freeze.ts';
import { readToldDays } from './read-improvements.server.ts';
import { successMonths } from './success-months.ts';

/** What gate 5 asks of the months after go-live, as it stands (R16, R17); null while nothing went live. */
export async function readLearningFact(scope: Scope, fact: 'months-with-success' | 'extensions-in-freeze', asOf: Date): Promise<LiveValue | null> {
  const { workspaceId, timeZone } = scope;
  const today = dayIn(asOf, timeZone);
  return inWorkspace(workspaceId, async (tx) => {
    const freeze = freezeOf(await readGoLive(tx, scope), today);
    if (!freeze) return null;
    if (fact === 'months-with-success') {
      // A month that still runs counts once something was told in it: before that it is no failure yet.
      const judged = successMonths(freeze.goLiveOn, await readToldDays(tx, scope), today).filter(({ state }) => state === 'told' || state === 'missing');
      return shareOf(judged.filter(({ state }) => state === 'told').length, judged.length, today);
    }
    const extensions = await tx.improvementRequest.findMany({ where: { workspaceId, kind: 'extension', state: 'done' }, select: { doneAt: true } });
    const early = extensions.filter(({ doneAt }) => doneAt && dayIn(doneAt, timeZone) >= freeze.goLiveOn && dayIn(doneAt, timeZone) < freeze.opensOn);
    return { value: early.length, numerator: null, denominator: null, unit: 'count', currency: null, periodStart: null, asOf: today };
  });
}
