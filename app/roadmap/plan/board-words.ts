import { m } from '#app/messages/compiled/messages.js';
import type { BoardColumnKind } from './board-layout.ts';
import { type PlanItem, type PlanItemState, stateOf, takesNoTime } from './plan-item.ts';
import { stateName } from './plan-words.ts';

const HINTS: Record<BoardColumnKind, () => string> = { late: m.planboard_late_hint, upcoming: m.planboard_upcoming_hint, running: m.planboard_running_hint, done: m.planboard_done_hint };
const NONES: Record<BoardColumnKind, () => string> = { late: m.planboard_late_none, upcoming: m.planboard_upcoming_none, running: m.planboard_running_none, done: m.planboard_done_none };
const TOASTS: Record<PlanItemState, (of: { name: string }) => string> = { upcoming: m.planboard_unbegun_toast, running: m.planboard_begun_toast, done: m.planboard_finished_toast };

export const columnName = (kind: BoardColumnKind) => (kind === 'late' ? m.planboard_late() : stateName(kind));
export const columnHint = (kind: BoardColumnKind) => HINTS[kind]();
export const columnNone = (kind: BoardColumnKind) => NONES[kind]();

/** What can be said of something on its card, the likeliest first; some of it takes back what was said. */
export function marksOf(item: PlanItem): { is: PlanItemState; label: string; isBack: boolean }[] {
  const state = stateOf(item);
  if (state === 'done') return [{ is: takesNoTime(item) ? 'upcoming' : 'running', label: m.planboard_reopen(), isBack: true }];
  const finish = { is: 'done' as const, label: m.planboard_finish(), isBack: false };
  if (state === 'running') return [finish, { is: 'upcoming', label: m.planboard_unbegin(), isBack: true }];
  return takesNoTime(item) ? [finish] : [{ is: 'running', label: m.planboard_begin(), isBack: false }, finish];
}

/** What was said, and what it did to the rest. */
export function markedText(name: string, is: PlanItemState, pushed: number): string {
  return [TOASTS[is]({ name }), ...(pushed > 0 ? [m.plan_pushed({ count: pushed })] : [])].join(' ');
}

/** The first two, and how many more. */
export function waitsForText(names: readonly string[], list: (names: readonly string[]) => string): string {
  const rest = names.length - 2;
  return m.planboard_waits_for({ names: list(rest > 0 ? [...names.slice(0, 2), m.planboard_waits_more({ count: rest })] : names) });
}
