import { wallTime } from '#app/crm/exporting/wall-time.ts';
import { m } from '#app/messages/compiled/messages.js';
import { type Day, toDate } from '#app/values/day.ts';
import { dateFormat } from '#app/values/intl.ts';
import type { Tone } from '#app/ui/tone.ts';
import type { CutOverRefusal } from './change-cut-over.server.ts';
import { spanOf } from './cut-over-schedule.ts';
import type { TaskPart, TaskState } from './cut-over-rule.ts';
import type { GoLive } from './go-live.ts';
import type { CutOverMoveRefusal } from './move-cut-over.server.ts';

const PARTS: Record<TaskPart, () => string> = { owner: m.cutover_part_owner, backup: m.cutover_part_backup, verification: m.cutover_part_verification, 'roll-back': m.cutover_part_roll_back };
export const taskPartName = (part: TaskPart) => PARTS[part]();

const STATES: Record<TaskState, [name: () => string, tone: Tone]> = {
  open: [m.cutover_state_open, 'neutral'],
  done: [m.cutover_state_done, 'info'],
  verified: [m.cutover_state_verified, 'good'],
  'rolled-back': [m.cutover_state_rolled_back, 'warn'],
};
export const taskStateName = (state: TaskState) => STATES[state][0]();
export const taskStateTone = (state: TaskState) => STATES[state][1];

const MOVED: Record<TaskState, (words: { name: string }) => string> = { open: m.cutover_moved_open, done: m.cutover_moved_done, verified: m.cutover_moved_verified, 'rolled-back': m.cutover_moved_rolled_back };
export const movedText = (state: TaskState, name: string) => MOVED[state]({ name });

/** "18:30", as the clock in the workspace shows it. */
export const clockText = (instant: Date, timeZone: string) => wallTime(instant, timeZone).slice(11, 16);

/** "2026-09-04 18:30": for a file. */
export const momentText = (instant: Date, timeZone: string) => wallTime(instant, timeZone).slice(0, 16);

/** What the browser's own picker of a moment takes: "2026-09-04T18:30". */
export const pickerText = (instant: Date, timeZone: string) => momentText(instant, timeZone).replace(' ', 'T');

/** "Friday 4 September 2026". */
export function dayTitle(day: Day, locale: 'nl' | 'en'): string {
  const text = dateFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(toDate(day));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

type Said = Exclude<CutOverRefusal | CutOverMoveRefusal, 'not-allowed' | 'no-programme' | 'not-found' | 'already-there' | 'changed-meanwhile'>;
export const CUT_OVER_REFUSALS: Record<Said, () => string> = {
  'owner-not-found': m.golive_reason_member,
  'backup-not-found': m.golive_reason_member,
  'after-not-found': m.cutover_reason_after_gone,
  'after-later': m.cutover_reason_after_later,
  'after-circle': m.cutover_reason_after_circle,
  waits: m.cutover_reason_waits,
  'not-next': m.cutover_reason_not_next,
};

/** When a new task would begin: where the plan ends so far, else at six in the evening of the day that go-live is expected; empty when nobody knows. */
export function firstMoment({ tasks, expectedOn }: Pick<GoLive, 'tasks' | 'expectedOn'>, timeZone: string): string {
  const end = spanOf(tasks)?.to;
  if (end) return pickerText(end, timeZone);
  return expectedOn ? `${expectedOn}T18:00` : '';
}
