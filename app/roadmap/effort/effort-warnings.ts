import { addDays, type Day, daysBetween } from '#app/values/day.ts';
import { type PhaseKind, phaseNumber } from '../phase.ts';
import { expectedOf, type PlanItem, stateOf } from '../plan/plan-item.ts';
import { effortOverTime } from './effort.ts';

/** What is wrong with how blue and red lie over time; nothing is a good sign, not a proof. */
export type EffortWarning =
  /** In a month after go-live no red work is left, although behaviour is to be kept up for half a year (R19). */
  | { kind: 'red-dries-up'; from: Day; monthsAfter: number }
  /** The first quarter of a year after go-live has less red than the last before it: it should grow then. */
  | { kind: 'red-falls'; before: number; after: number }
  /** Phases with work on the system and none on behaviour. */
  | { kind: 'blue-without-red'; phases: PhaseKind[] }
  /** Activities without an estimate, and what runs or is done without hours: the picture leaves them out. */
  | { kind: 'hours-missing'; notEstimated: number; notSpent: number };

/** How long behaviour is to be worked at after go-live, at least (R19 of the gates). */
const MONTHS_OF_RED = 6;
const QUARTER_DAYS = 91;

/** @param goLiveOn null is not known: nothing is said of what comes after it */
export function effortWarnings(items: readonly PlanItem[], phases: readonly { id: string; kind: PhaseKind }[], { today, goLiveOn }: { today: Day; goLiveOn: Day | null }): EffortWarning[] {
  const hasHours = items.some(({ hoursPlanned, hoursSpent }) => hoursPlanned || hoursSpent);
  return [...(goLiveOn && hasHours ? afterGoLive(items, today, goLiveOn) : []), ...blueWithoutRed(items, phases), ...hoursMissing(items)];
}

function afterGoLive(items: readonly PlanItem[], today: Day, goLiveOn: Day): EffortWarning[] {
  const months = effortOverTime(items, { today, goLiveOn, grain: 'month' });
  const redOf = (from: Day, to: Day) => Math.round(items.reduce((hours, item) => hours + redBetween(item, from, to, today), 0));
  const warnings: EffortWarning[] = [];
  const until = addDays(goLiveOn, Math.round((MONTHS_OF_RED * 365.25) / 12));
  // The month that go-live falls in began before it; the last one is looked at if it lies within the half year as a whole.
  let start = goLiveOn.endsWith('-01') ? goLiveOn : nextMonth(goLiveOn);
  for (; nextMonth(start) <= until; start = nextMonth(start)) {
    const month = months.find((point) => point.start === start);
    const red = month ? Math.max(month.planned.red, month.spent?.red ?? 0) : 0;
    if (red > 0) continue;
    warnings.push({ kind: 'red-dries-up', from: start, monthsAfter: Math.max(0, Math.round(daysBetween(goLiveOn, start) / 30.4)) });
    break;
  }
  const [before, after] = [redOf(addDays(goLiveOn, -QUARTER_DAYS), goLiveOn), redOf(goLiveOn, addDays(goLiveOn, QUARTER_DAYS))];
  if (after < before) warnings.push({ kind: 'red-falls', before, after });
  return warnings;
}

/** Spent where it is behind us, planned where it is ahead. */
function redBetween(item: PlanItem, from: Day, to: Day, today: Day): number {
  if (item.colour !== 'red') return 0;
  const { start, end } = expectedOf(item);
  const hours = stateOf(item) === 'done' ? (item.hoursSpent ?? item.hoursPlanned ?? 0) : end <= today ? (item.hoursSpent ?? 0) : (item.hoursPlanned ?? 0);
  const length = Math.max(1, daysBetween(start, end));
  const days = Math.max(0, daysBetween(start > from ? start : from, end < to ? end : to));
  return start === end ? (start > from && start <= to ? hours : 0) : (hours * days) / length;
}

function blueWithoutRed(items: readonly PlanItem[], phases: readonly { id: string; kind: PhaseKind }[]): EffortWarning[] {
  const has = (phaseId: string, colour: PlanItem['colour']) => items.some((item) => item.phaseId === phaseId && item.colour === colour && item.shape === 'activity');
  const bare = phases.filter(({ id }) => has(id, 'blue') && !has(id, 'red')).map(({ kind }) => kind);
  return bare.length === 0 ? [] : [{ kind: 'blue-without-red', phases: bare.sort((one, other) => phaseNumber(one) - phaseNumber(other)) }];
}

function hoursMissing(items: readonly PlanItem[]): EffortWarning[] {
  const activities = items.filter(({ shape }) => shape === 'activity');
  const notEstimated = activities.filter(({ hoursPlanned }) => hoursPlanned === null).length;
  const notSpent = activities.filter((item) => stateOf(item) !== 'upcoming' && item.hoursSpent === null).length;
  return notEstimated + notSpent === 0 ? [] : [{ kind: 'hours-missing', notEstimated, notSpent }];
}

function nextMonth(of: Day): Day {
  return `${addDays(`${of.slice(0, 7)}-01` as Day, 31).slice(0, 7)}-01` as Day;
}
