import type { Day } from '#app/values/day.ts';
import type { Grain, MetricUnit, SeriesPoint } from '#app/values/metric.ts';
import { variationOf } from '../control/variation.ts';
import type { Kpi } from '../kpi.ts';
import { type Status, statusOf } from '../status.ts';
import type { AlertCondition } from './alert.ts';
import type { Observation } from './alert-state.ts';

interface Measured {
  kpi: Kpi;
  /** As they may be told: whoever sets a threshold must not learn more by it than the page tells. */
  told: readonly SeriesPoint[];
  /** As they were counted: the status alone is decided on them, as everywhere. */
  judged: readonly SeriesPoint[];
  grain: Grain;
  unit: MetricUnit;
  /** Values before this day were counted otherwise; null is never. */
  since: Day | null;
}

/** A period that is over, with what it says. */
export interface Observed {
  start: Day;
  /** As it is told. */
  value: number | null;
  observation: Observation;
}

/** What each period that is over says, oldest first. One that still runs says nothing; the newest one nothing either as long as its facts are not in, nor what was before the KPI began. */
export function observe(condition: AlertCondition, measured: Measured): Observed[] {
  const points = measured.told.filter((point, at) => point.state === 'complete' || (point.state === 'not-loaded' && isFollowed(measured.told, at)));
  const say = sayOf(condition, measured);
  return points.map((point) => {
    const known = point.state === 'complete' ? point : { ...point, value: null };
    return { start: point.start, value: known.value, observation: point.end <= measured.kpi.startsOn ? 'unjudged' : say(known) };
  });
}

/** Another period is over since: facts that are not in by then are missing. */
function isFollowed(points: readonly SeriesPoint[], at: number): boolean {
  return points.slice(at + 1).some(({ state }) => state !== 'unfinished');
}

function sayOf(condition: AlertCondition, measured: Measured): (point: SeriesPoint) => Observation {
  const { threshold, margin } = condition;
  const orNone = (say: (value: number) => Observation) => ({ value }: SeriesPoint) => (value === null ? 'none' : say(value));
  switch (condition.kind) {
    case 'below':
      return orNone((value) => (value < threshold! ? 'bad' : value >= threshold! + margin ? 'good' : 'between'));
    case 'above':
      return orNone((value) => (value > threshold! ? 'bad' : value <= threshold! - margin ? 'good' : 'between'));
    case 'no-data':
      return ({ value }) => (value === null ? 'bad' : 'good');
    case 'status':
      return byStatus(measured);
    case 'signal':
      return bySignal(measured);
  }
}

const BY_STATUS: Record<Status['kind'], Observation> = { achieved: 'good', 'on-track': 'good', behind: 'bad', 'at-risk': 'bad', missed: 'bad', 'no-value': 'none', 'not-yet-judged': 'unjudged', 'no-baseline': 'unjudged', 'too-few': 'unjudged', open: 'unjudged' };

/** The status as it stood at the end of each period. */
function byStatus({ kpi, judged }: Measured): (point: SeriesPoint) => Observation {
  return ({ start, state }) => {
    if (state === 'not-loaded') return 'none';
    const at = judged.findIndex((point) => point.start === start);
    return at < 0 ? 'unjudged' : BY_STATUS[statusOf(kpi, judged.slice(0, at + 1)).kind];
  };
}

/** Only the wrong way: what gets better by more than chance is no alarm. Too few values for a chart say nothing. */
function bySignal({ kpi, told, grain, unit, since }: Measured): (point: SeriesPoint) => Observation {
  const variation = variationOf(told, { grain, unit, since });
  const signals = new Map(variation.kind === 'known' ? variation.periods.map(({ start, value, middle, signal }) => [start, value !== null && signal !== null && isWorse(kpi, value, middle)]) : []);
  return ({ start, value }) => (value === null ? 'none' : signals.has(start) ? (signals.get(start) ? 'bad' : 'good') : 'unjudged');
}

/** Of what should stay between two bounds either way is. */
function isWorse({ direction }: Kpi, value: number, middle: number): boolean {
  if (direction === 'in-range') return true;
  return direction === 'decrease-to' || direction === 'stay-below' ? value > middle : value < middle;
}
