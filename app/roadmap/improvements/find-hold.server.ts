import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { findGoLive } from '../go-live.server.ts';
import type { VerdictNow } from '../verdict/measure-use.server.ts';
import { findNotUsed } from '../verdict/read-verdict.server.ts';
import { type Freeze, freezeOf } from './freeze.ts';

/** What holds extensions now: the ninety days after go-live (R16), and after them the roles that do not use it (R18). Null while nothing went live. */
export async function findHold(scope: Scope, now: VerdictNow): Promise<Freeze | null> {
  const today = dayIn(now.asOf, scope.timeZone);
  const goLiveOn = await findGoLive(scope);
  const freeze = freezeOf(goLiveOn, today);
  if (!freeze || freeze.daysLeft > 0) return freeze;
  return freezeOf(goLiveOn, today, (await findNotUsed(scope, now)).map(({ name }) => name));
}
