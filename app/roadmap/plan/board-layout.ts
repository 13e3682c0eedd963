import type { Day } from '#app/values/day.ts';
import { expectedOf, isLate, type Plan, type PlanItem, type PlanItemState, stateOf } from './plan-item.ts';

/** What needs the lead first, then what goes from left to right as it is worked on. */
export const BOARD_COLUMNS = ['late', 'upcoming', 'running', 'done'] as const;
export type BoardColumnKind = (typeof BOARD_COLUMNS)[number];

/** So many are seen in a column; the rest stands in the table. */
export const MOST_CARDS = 50;

export interface BoardCard {
  item: PlanItem;
  /** Names of what it still waits for. */
  waitsFor: string[];
}

export interface BoardColumn {
  kind: BoardColumnKind;
  cards: BoardCard[];
  /** All that belong in it, also those that are not seen. */
  count: number;
}

/** The one column in which it stands: whatever is late stands there, begun or not. */
export const columnOf = (item: PlanItem, today: Day): BoardColumnKind => (isLate(item, today) ? 'late' : stateOf(item));

/** The state something gets by being put in a column; null for the one that only days lead to. */
export const stateFor = (column: BoardColumnKind): PlanItemState | null => (column === 'late' ? null : column);

/**
 * What comes to its day first stands first in its column; of what is done the newest.
 * @param items those of the plan that are looked at
 */
export function boardLayout(plan: Plan, items: readonly PlanItem[], today: Day): BoardColumn[] {
  const placed: Record<BoardColumnKind, { item: PlanItem; on: Day }[]> = { late: [], upcoming: [], running: [], done: [] };
  for (const item of items) {
    const kind = columnOf(item, today);
    placed[kind].push({ item, on: expectedOf(item)[kind === 'upcoming' ? 'start' : 'end'] });
  }
  const waitsFor = waitingOf(plan);
  return BOARD_COLUMNS.map((kind) => {
    const turn = kind === 'done' ? -1 : 1;
    const inOrder = placed[kind].sort((one, other) => turn * one.on.localeCompare(other.on));
    return { kind, cards: inOrder.slice(0, MOST_CARDS).map(({ item }) => ({ item, waitsFor: waitsFor.get(item.id) ?? [] })), count: inOrder.length };
  });
}

/** Of everything that is not done the names of what has to be done before it. */
function waitingOf({ items, links }: Plan): Map<string, string[]> {
  const open = new Map(items.flatMap(({ id, name, actual }) => (actual.end ? [] : [[id, name] as const])));
  const waiting = new Map<string, string[]>();
  for (const { fromId, toId } of links) {
    const name = open.get(fromId);
    if (name !== undefined && open.has(toId)) waiting.set(toId, [...(waiting.get(toId) ?? []), name]);
  }
  return waiting;
}
