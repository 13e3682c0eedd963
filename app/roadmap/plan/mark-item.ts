import { addDays, type Day } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { expectedOf, type PlanItem, type PlanItemState, stateOf, takesNoTime } from './plan-item.ts';

export type MarkRefusal = 'takes-no-time';

/**
 * As it is once somebody says today how far it is: begun today, done at the end of today, or neither after all. What began
 * before keeps its first day; of what is done without ever having begun it is the day it was expected to, today at the latest.
 * What takes no time is never under way. The same item where it was that already.
 */
export function markItem(item: PlanItem, is: PlanItemState, today: Day): Result<PlanItem, MarkRefusal> {
  if (stateOf(item) === is) return done(item);
  if (is === 'upcoming') return done({ ...item, actual: { start: null, end: null } });
  if (is === 'running') return takesNoTime(item) ? refused('takes-no-time') : done({ ...item, actual: { start: item.actual.start ?? today, end: null } });
  const end = addDays(today, 1);
  return done({ ...item, actual: { start: takesNoTime(item) ? end : earlier(item.actual.start ?? expectedOf(item).start, today), end } });
}

const earlier = (one: Day, other: Day) => (one < other ? one : other);
