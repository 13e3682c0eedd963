import type { OwnRecordRule } from '#app/crm/own-records/own-record.ts';
import type { Day } from '#app/values/day.ts';
import type { Localized } from '#app/values/localized.ts';

export const RULE_KINDS = ['start', 'events', 'records', 'hand'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** What ticks an item. */
export type ItemRule =
  /** True from the first day: who starts with something done finishes more often (Nunes & Drèze 2006, 34% against 19%). */
  | { kind: 'start' }
  /** So many events of the activity since enrolment, within so many days of each other when that is said. */
  | { kind: 'events'; activityKey: string; times: number; withinDays: number | null }
  /** So many records of one's own, as they stand. */
  | { kind: 'records'; recordRule: OwnRecordRule; times: number }
  /** The person's own word. */
  | { kind: 'hand' };

export interface ChecklistItem {
  /** The same in every version of its list: by it a tick stays with the item. */
  key: string;
  title: Localized;
  /** What it gives the person. */
  benefit: Localized;
  rule: ItemRule;
  /** Where to do it; null is nowhere in particular. */
  link: string | null;
  /** Where it is explained; null is nowhere. */
  howTo: string | null;
}

export type TickedBy = Exclude<RuleKind, 'start'>;

/** What is known of one person and one item. */
export interface ItemFacts {
  /** Events that count now, or records. */
  count: number;
  /** The day on which there were enough events; null while there are not, and for records. */
  reachedOn: Day | null;
  /** What was kept: a tick by hand, or acts that were enough when the list was last changed. */
  tick: { by: TickedBy; at: Date } | null;
}

export type ItemState =
  | { kind: 'true-from-start' }
  | { kind: 'done-by-events'; on: Day | Date }
  | { kind: 'done-by-records'; at: Date | null }
  | { kind: 'done-by-hand'; at: Date }
  | { kind: 'open'; count: number };

/** What was kept stays, whatever the item asks now; else events and records are counted. */
export function itemState(rule: ItemRule, { count, reachedOn, tick }: ItemFacts): ItemState {
  if (rule.kind === 'start') return { kind: 'true-from-start' };
  if (rule.kind === 'events' && reachedOn) return { kind: 'done-by-events', on: reachedOn };
  if (tick?.by === 'hand') return { kind: 'done-by-hand', at: tick.at };
  if (tick?.by === 'events') return { kind: 'done-by-events', on: tick.at };
  if (tick) return { kind: 'done-by-records', at: tick.at };
  if (rule.kind === 'records' && count >= rule.times) return { kind: 'done-by-records', at: null };
  return { kind: 'open', count };
}

export function isDone(state: ItemState): boolean {
  return state.kind !== 'open';
}

/** Whether the person may tick it: not what ticks itself. Of who is not enrolled no events are counted, so their word stands for them. */
export function isTickedByHand(rule: ItemRule, isEnrolled: boolean): boolean {
  return rule.kind === 'hand' || (rule.kind === 'events' && !isEnrolled);
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
