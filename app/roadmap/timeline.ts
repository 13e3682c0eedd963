import { addDays, type Day, daysBetween } from '#app/values/day.ts';
import type { Period } from '#app/values/period.ts';
import { expectedPeriod, type PhaseDates, type PhaseKind, type PhaseState, phaseState, slipDays } from './phase.ts';

interface TimelinePhase extends PhaseDates {
  kind: PhaseKind;
  /** The day the gate is planned or was decided; null is no gate. */
  gateOn: Day | null;
}

/** A stretch of the axis; both are fractions of its whole length. */
export interface Stretch {
  from: number;
  length: number;
}

export interface TimelineTick {
  day: Day;
  /** Fraction of the axis. */
  at: number;
  /** The first tick of a year says which year it is. */
  isYearStart: boolean;
}

export interface TimelineRow {
  kind: PhaseKind;
  state: PhaseState;
  planned: Stretch;
  /** What has really passed; null while it has not started. */
  actual: Stretch | null;
  /** What is still expected from today on; null when it is done. */
  forecast: Stretch | null;
  expected: Period;
  /** Days late (positive) or early (negative) at the end. */
  slipDays: number;
  gateAt: number | null;
}

export interface Timeline {
  axis: Period;
  ticks: TimelineTick[];
  /** Null when today is not on the axis. */
  todayAt: number | null;
  rows: TimelineRow[];
}

const MONTHS_BEFORE_QUARTERS = 20;

/** Where everything stands on one axis of whole months. The axis spans all planned and expected dates and the gates. */
export function layOutTimeline(phases: readonly TimelinePhase[], today: Day): Timeline {
  const axis = axisOf(phases, today);
  const length = Math.max(1, daysBetween(axis.start, axis.end));
  const at = (on: Day) => daysBetween(axis.start, on) / length;
  const stretch = ({ start, end }: Period): Stretch => ({ from: at(start), length: Math.max(0, at(end) - at(start)) });
  return {
    axis,
    ticks: ticksOf(axis).map((tick, index) => ({ day: tick, at: at(tick), isYearStart: index === 0 || tick.slice(5, 7) === '01' })),
    todayAt: today >= axis.start && today < axis.end ? at(today) : null,
    rows: phases.map((phase) => {
      const state = phaseState(phase, today);
      const expected = expectedPeriod(phase, today);
      const passed = state === 'upcoming' ? null : { start: expected.start, end: state === 'done' ? expected.end : today };
      const coming = state === 'done' ? null : { start: state === 'running' ? today : expected.start, end: expected.end };
      return {
        kind: phase.kind,
        state,
        planned: stretch(phase.planned),
        actual: passed && stretch(passed),
        forecast: coming && stretch(coming),
        expected,
        slipDays: slipDays(phase, today),
        gateAt: phase.gateOn && at(phase.gateOn),
      };
    }),
  };
}

/** Whole months around all dates; a year around today when there are none. */
function axisOf(phases: readonly TimelinePhase[], today: Day): Period {
  const days = phases.flatMap((phase) => {
    const expected = expectedPeriod(phase, today);
    const gate = phase.gateOn ? [phase.gateOn, addDays(phase.gateOn, 1)] : [];
    return [phase.planned.start, phase.planned.end, expected.start, expected.end, ...gate];
  });
  const sorted = [...days].sort();
  const first = sorted[0] ?? addDays(today, -182);
  const last = sorted.at(-1) ?? addDays(today, 182);
  return { start: monthOf(first), end: nextMonth(monthOf(addDays(last, -1))) };
}

/** Months; quarters when there are too many of them to read. */
function ticksOf(axis: Period): Day[] {
  const months: Day[] = [];
  for (let month = axis.start; month < axis.end; month = nextMonth(month)) months.push(month);
  return months.length <= MONTHS_BEFORE_QUARTERS ? months : months.filter((month) => (Number(month.slice(5, 7)) - 1) % 3 === 0);
}

function monthOf(on: Day): Day {
  return `${on.slice(0, 7)}-01` as Day;
}

function nextMonth(month: Day): Day {
  return monthOf(addDays(month, 31));
}
