import { addDays } from '#app/values/day.ts';
import type { Period } from '#app/values/period.ts';
import { stateOf, type PlanItem, takesNoTime } from './plan-item.ts';

/** The period so many days on, or with only its end so many days on; a day is the least. */
export function shiftedBy({ start, end }: Period, days: number, isEnd: boolean): Period {
  if (!isEnd) return { start: addDays(start, days), end: addDays(end, days) };
  const later = addDays(end, days);
  return { start, end: later > start ? later : addDays(start, 1) };
}

/** What of it can be moved: all of it, its end only because it has begun, or nothing because it is done. */
export function moveOf(item: PlanItem): 'all' | 'end' | 'nothing' {
  const state = stateOf(item);
  if (state === 'done') return 'nothing';
  return state === 'running' ? (takesNoTime(item) ? 'nothing' : 'end') : 'all';
}

/** What a key does to a bar: so many days, of the whole or of its end alone; null is nothing. */
export function nudgeOf(key: string, hasShift: boolean, item: PlanItem): { days: number; isEnd: boolean } | null {
  const days = { ArrowLeft: -1, ArrowRight: 1, PageUp: -7, PageDown: 7 }[key];
  const move = moveOf(item);
  if (days === undefined || move === 'nothing') return null;
  const isEnd = move === 'end' || (hasShift && !takesNoTime(item));
  return { days, isEnd };
}
