import type { Day } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { moveOf, shiftedBy } from './drag.ts';
import { markItem, type MarkRefusal } from './mark-item.ts';
import { forecastAt, settled } from './move-item.ts';
import { expectedOf, type Plan, type PlanItem, type PlanItemState } from './plan-item.ts';
import type { PlanStep } from './plan-step.ts';

/** What becomes of everything that was chosen; what is absent stays as it is with each. */
export interface BulkChange {
  /** Null is nobody. */
  ownerId?: string | null;
  is?: PlanItemState;
  /** So many days on; of what has begun its end alone. Negative is earlier. */
  days?: number;
}

export type BulkRefusal = 'done' | 'end-before-start' | MarkRefusal;

export interface BulkOutcome {
  step: PlanStep;
  /** Of what was chosen. */
  changed: number;
  /** Of what was not: it had to wait longer. */
  pushed: number;
  /** Of what was chosen and could not move or be said to run: how many, by why. */
  left: Partial<Record<BulkRefusal, number>>;
}

/** The same done to many things of the plan in one step. What cannot be done to one of them is not, and the rest is. */
export function bulkChange(plan: Plan, ids: ReadonlySet<string>, change: BulkChange, today: Day): BulkOutcome {
  const left: BulkOutcome['left'] = {};
  const orKept = (item: PlanItem, result: Result<PlanItem, BulkRefusal>): PlanItem => {
    if (result.ok) return result.value;
    left[result.reason] = (left[result.reason] ?? 0) + 1;
    return item;
  };
  const turns = plan.items.filter(({ id }) => ids.has(id)).map((before) => {
    const moved = change.days ? orKept(before, shifted(before, change.days)) : before;
    const marked = change.is ? orKept(moved, markItem(moved, change.is, today)) : moved;
    return { before, after: change.ownerId === undefined ? marked : { ...marked, ownerId: change.ownerId } };
  });
  const step = settled(plan, { items: turns, links: [] });
  const items = step.items.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  const changed = items.filter(({ before }) => before && ids.has(before.id)).length;
  return { step: { items, links: [] }, changed, pushed: items.length - changed, left };
}

function shifted(item: PlanItem, days: number): Result<PlanItem, BulkRefusal> {
  const move = moveOf(item);
  if (move === 'nothing') return refused('done');
  const period = expectedOf(item);
  const to = shiftedBy(period, days, move === 'end');
  // The least is a day: what would go below it was not moved by so many days.
  return move === 'end' && shiftedBy(to, -days, true).end !== period.end ? refused('end-before-start') : done(forecastAt(item, to));
}
