import type { Milestone } from '#app/kpis/milestones/milestone.ts';
import { type Day, daysBetween } from '#app/values/day.ts';
import type { MetricDefinition, SeriesPoint } from '#app/values/metric.ts';
import { type Period, periodsBetween } from '#app/values/period.ts';
import { goLiveOf } from './since-live.ts';

/** How far use came since the system went live, and how soon (reference: metric 48, two of Prosci's three drivers). Their formulas in words: the passport's messages and docs/decisions/006. */
export const FINAL_USE_METRICS = {
  'ultimate-use': { id: 'ultimate-use', version: 1, unit: 'ratio', layer: 'use', better: 'higher', grains: ['week', 'month'], perTeam: true },
  'adoption-speed': { id: 'adoption-speed', version: 1, unit: 'days', layer: 'use', better: 'lower', grains: ['week', 'month'], perTeam: true },
} as const satisfies Record<string, MetricDefinition>;

/** Weeks over which the level is taken, and held against as many before. Our own choice, as are the others. */
const LEVEL_WEEKS = 4;
/** As far as they may differ for use to have levelled off. */
const LEVEL_WITHIN = 0.05;
/** What counts as there: this part of the level. */
const NEARLY = 0.8;

/** When a team, or the whole, went live; null is not known. The whole did with everybody, else as the roadmap says, else when its first team did. */
export function liveOnOf(teamId: string | null, milestones: readonly Milestone[], onRoadmap: Day | null): Day | null {
  if (teamId !== null) return goLiveOf(teamId, milestones, onRoadmap);
  // Of no team in particular only what is about everybody holds.
  return goLiveOf('', milestones, onRoadmap) ?? milestones.filter(({ kind }) => kind === 'go-live').map(({ on }) => on).sort()[0] ?? null;
}

/** The weeks from the one of the go-live up to the end of the last period; none when it was later. */
export function weeksSince(liveOn: Day, periods: readonly Period[], today: Day): Period[] {
  const end = periods.at(-1)!.end;
  return periodsBetween(liveOn, end < today ? end : today, 'week');
}

type Week = Pick<SeriesPoint, 'start' | 'end' | 'value' | 'state'>;

/** The level at which the active-user rate stays, as known at the day `end`: the mean of the last four weeks, when that of the four before was within five points. Null is not yet, or not told. */
export function ultimateUse(weeks: readonly Week[], end: Day): number | null {
  const known = weeksUpTo(weeks, end).slice(-2 * LEVEL_WEEKS);
  if (known.length < 2 * LEVEL_WEEKS || known.some(({ value }) => value === null)) return null;
  const [before, last] = [mean(known.slice(0, LEVEL_WEEKS)), mean(known.slice(LEVEL_WEEKS))];
  return Math.abs(last - before) <= LEVEL_WITHIN + 1e-9 ? last : null;
}

/** Days from the go-live up to the end of the first week in which the rate came to 80% of that level. Null while the level is not known, and where it is nought. */
export function adoptionSpeed(weeks: readonly Week[], end: Day, liveOn: Day): number | null {
  const level = ultimateUse(weeks, end);
  if (!level) return null;
  const first = weeksUpTo(weeks, end).find(({ value }) => value !== null && value >= NEARLY * level - 1e-9);
  return first ? daysBetween(liveOn, first.end) : null;
}

function weeksUpTo(weeks: readonly Week[], end: Day): Week[] {
  return weeks.filter((week) => week.state === 'complete' && week.end <= end);
}

function mean(weeks: readonly Week[]): number {
  return weeks.reduce((sum, { value }) => sum + (value ?? 0), 0) / weeks.length;
}
