import { m } from '#app/messages/compiled/messages.js';
import { type Refused, sayErrors } from '#app/ui/form/say-errors.ts';
import type { Day } from '#app/values/day.ts';
import { slipText } from '../roadmap-words.ts';
import type { Zoom } from './plan-filter.ts';
import { expectedOf, firstDayOf, isLate, lastDayOf, type PlanColour, type PlanItem, type PlanItemState, type PlanShape, slipOf, stateOf, takesNoTime } from './plan-item.ts';

const SHAPES: Record<PlanShape, () => string> = { activity: m.plan_shape_activity, milestone: m.plan_shape_milestone, deliverable: m.plan_shape_deliverable };
const COLOURS: Record<PlanColour, () => string> = { blue: m.plan_colour_blue, red: m.plan_colour_red };
const LONG_COLOURS: Record<PlanColour, () => string> = { blue: m.plan_colour_blue_long, red: m.plan_colour_red_long };
const STATES: Record<PlanItemState, () => string> = { done: m.plan_state_done, running: m.plan_state_running, upcoming: m.plan_state_upcoming };
const ZOOM_NAMES: Record<Zoom, () => string> = { week: m.plan_zoom_week, month: m.plan_zoom_month, quarter: m.plan_zoom_quarter };

const REASONS: Record<string, () => string> = {
  required: m.plan_reason_required,
  'too-long': m.plan_reason_too_long,
  'not-a-day': m.plan_reason_day,
  'end-before-start': m.plan_reason_end,
  'both-days': m.plan_reason_both,
  'no-hours': m.plan_reason_hours,
  'no-days': m.plan_reason_days,
  unknown: m.plan_reason_unknown,
  'phase-not-found': m.plan_reason_unknown,
  'owner-not-found': m.plan_reason_unknown,
  'objective-not-found': m.plan_reason_unknown,
  'specification-not-found': m.plan_reason_unknown,
  'actual-in-future': m.plan_reason_future,
  'changed-meanwhile': m.plan_reason_changed,
  itself: m.plan_reason_itself,
  'already-linked': m.plan_reason_linked,
  'not-found': m.plan_gone,
  'no-programme': m.plan_gone,
  done: m.plan_reason_done,
  begun: m.plan_reason_begun,
  'takes-no-time': m.planboard_reason_no_time,
};

export const shapeName = (shape: PlanShape) => SHAPES[shape]();
export const colourName = (colour: PlanColour) => COLOURS[colour]();
export const colourLongName = (colour: PlanColour) => LONG_COLOURS[colour]();
export const stateName = (state: PlanItemState) => STATES[state]();
export const zoomName = (zoom: Zoom) => ZOOM_NAMES[zoom]();

/** What is said after a bar was dropped: the page stays. */
export interface PlanAnswer {
  tone: 'good' | 'bad';
  text: string;
  /** Where the change is taken back; null is nothing to take back. */
  undo: string | null;
}

/** A refusal in the reader's words. */
export const planReason = (reason: string) => (REASONS[reason] ?? m.plan_reason_required)();

/** How far it is, and whether that is late. */
export function stateText(item: PlanItem, today: Day): string {
  const state = stateOf(item);
  if (isLate(item, today)) return state === 'upcoming' && expectedOf(item).end > today ? m.plan_late_start() : m.plan_late_end();
  return STATES[state]();
}

/** Its days in words: from first to last, or the one day. */
export function daysText(item: PlanItem, asDay: (on: Day) => string): string {
  const period = expectedOf(item);
  const [first, last] = [firstDayOf(item, period), lastDayOf(period)];
  return first === last ? asDay(last) : m.roadmap_from_to({ from: asDay(first), to: asDay(last) });
}

/** Everything about it in one sentence, for who cannot see the bar. */
export function itemLabel(item: PlanItem, today: Day, isCritical: boolean, asDay: (on: Day) => string): string {
  const period = expectedOf(item);
  const told = { name: item.name, colour: colourName(item.colour), state: stateText(item, today) };
  const label = takesNoTime(item)
    ? m.plan_moment_label({ ...told, shape: shapeName(item.shape), on: asDay(lastDayOf(period)) })
    : m.plan_item_label({ ...told, from: asDay(period.start), to: asDay(lastDayOf(period)) });
  const slip = slipOf(item);
  return [label, ...(slip === 0 ? [] : [slipText(slip)]), ...(isCritical ? [m.plan_critical_short()] : [])].join(', ');
}

export function lagText(lagDays: number): string | null {
  if (lagDays === 0) return null;
  return lagDays > 0 ? m.plan_link_lag_days({ count: lagDays }) : m.plan_link_lead_days({ count: -lagDays });
}

/** What was done by moving something, and what it did to the rest. */
export function movedText(item: PlanItem, { pushed, isHeldBack }: { pushed: number; isHeldBack: boolean }, asDay: (on: Day) => string): string {
  const period = expectedOf(item);
  const where = takesNoTime(item) ? m.plan_moved_on_toast({ name: item.name, on: asDay(lastDayOf(period)) }) : m.plan_moved_toast({ name: item.name, from: asDay(period.start), to: asDay(lastDayOf(period)) });
  return [where, ...(isHeldBack ? [m.plan_held_back()] : []), ...(pushed > 0 ? [m.plan_pushed({ count: pushed })] : [])].join(' ');
}

/** The errors of a form in the reader's words, each at its field. */
export function sayPlanErrors<Reply extends Refused>(reply: Reply): Reply {
  return sayErrors(reply, planReason);
}
