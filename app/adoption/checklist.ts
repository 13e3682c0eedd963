import type { Day } from '#app/values/day.ts';
import type { Localized } from '#app/values/localized.ts';

export interface ChecklistItem {
  id: string;
  title: Localized;
  /** What it gives the person. */
  benefit: Localized;
  /** The activity whose events tick it; null is ticked by hand. */
  activityKey: string | null;
  /** How many such events it takes; zero is true from the first day. */
  times: number;
  /** Where to do it; null is nowhere in particular. */
  link: string | null;
}

/** What is known of one person and one item. */
export interface ItemFacts {
  /** Events of the item's activity since the person was enrolled. */
  count: number;
  /** The day on which there were enough of them; null while there are not. */
  reachedOn: Day | null;
  /** When the person ticked it; null is not. */
  tickedAt: Date | null;
}

export type ItemState =
  | { kind: 'true-from-start' }
  | { kind: 'done-by-events'; on: Day | null; count: number }
  | { kind: 'done-by-hand'; at: Date }
  | { kind: 'open'; count: number };

/** Events tick what has an activity, the person ticks the rest: a tick by hand counts for nothing where acts are counted. */
export function itemState(item: Pick<ChecklistItem, 'activityKey' | 'times'>, facts: ItemFacts): ItemState {
  if (item.times === 0) return { kind: 'true-from-start' };
  if (item.activityKey !== null) {
    return facts.count >= item.times ? { kind: 'done-by-events', on: facts.reachedOn, count: facts.count } : { kind: 'open', count: facts.count };
  }
  return facts.tickedAt ? { kind: 'done-by-hand', at: facts.tickedAt } : { kind: 'open', count: 0 };
}

export function isDone(state: ItemState): boolean {
  return state.kind !== 'open';
}

/** Whether the person may tick it: not what ticks itself. */
export function isTickedByHand(item: Pick<ChecklistItem, 'activityKey' | 'times'>): boolean {
  return item.activityKey === null && item.times > 0;
}

/** An empty list is not finished: there was nothing to do. */
export function progressOf(states: readonly ItemState[]): { done: number; total: number; isFinished: boolean } {
  const done = states.filter(isDone).length;
  return { done, total: states.length, isFinished: states.length > 0 && done === states.length };
}

/** The first thing to do now; null when all is done. */
export function nextItem<Item extends { state: ItemState }>(items: readonly Item[]): Item | null {
  return items.find((item) => !isDone(item.state)) ?? null;
}
