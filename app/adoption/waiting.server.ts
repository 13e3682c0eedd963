import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { countOwnNudges } from './nudges/own-nudges.server.ts';
import { listOwnPulses } from './pulses/own-pulses.server.ts';

/** Reminders and pulses that wait for the person. */
export async function countWaiting(scope: Scope, { asOf }: { asOf: Date }): Promise<number> {
  const nudges = await inWorkspaceSql(scope.workspaceId, (tx) => countOwnNudges(tx, scope, { today: dayIn(asOf, scope.timeZone) }));
  const pulses = await listOwnPulses(scope, { asOf });
  return nudges + pulses.filter(({ next }) => next !== null).length;
}
