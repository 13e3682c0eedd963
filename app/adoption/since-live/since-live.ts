import type { MetricBreak } from '#app/kpis/catalogue.ts';
import type { Milestone } from '#app/kpis/milestones/milestone.ts';
import { type Day, daysBetween } from '#app/values/day.ts';
import type { Localized } from '#app/values/localized.ts';
import type { MetricId, PointState, SeriesPoint } from '#app/values/metric.ts';
import { periodOf, shiftPeriod } from '#app/values/period.ts';
import { ratio } from '#app/values/ratio.ts';

/** What groups can be held against each other on: shares of people, which add up over the teams of a wave. */
export const COMPARABLE = ['active-user-rate', 'habit-rate', 'reach'] as const satisfies readonly MetricId[];
export type ComparableId = (typeof COMPARABLE)[number];
/** As long as the start of something stays of interest. */
export const MOST_WEEKS = 52;

/** A team, or the teams that went live together. */
export interface LiveGroup {
  /** `team-<id>` or `wave-<id>`, as it stands in the address. */
  key: string;
  name: string | Localized;
  teamIds: readonly string[];
  /** Null: no go-live day is known. */
  liveOn: Day | null;
}

/** A week of a group, counted from its own go-live. */
export interface WeekSinceLive {
  /** 0 is the ISO week in which it went live. */
  week: number;
  value: number | null;
  state: PointState;
}

/** Something that happened on a day in one of the weeks of a group: its people may be seen to act otherwise from then on, or to be counted otherwise. */
export interface SinceLiveMark {
  week: number;
  group: LiveGroup;
  happened: { kind: 'milestone'; milestone: Milestone } | { kind: 'break'; on: Day; version: number };
}

export type NoComparison = 'too-few-groups' | 'same-group' | 'no-go-live' | 'not-yet' | 'no-common-week';

/** What the last week that both have behind them says; `points` is how many percentage points the one is ahead, negative when behind. */
export interface Gap {
  week: number;
  one: number;
  other: number;
  points: number;
}

/**
 * The day a team went live: its own go-live where it has one, else that of everybody, else the one of the roadmap. The first,
 * where it went live more than once.
 */
export function goLiveOf(teamId: string, milestones: readonly Milestone[], onRoadmap: Day | null): Day | null {
  const days = (of: (milestone: Milestone) => boolean) => milestones.filter((milestone) => milestone.kind === 'go-live' && of(milestone)).map(({ on }) => on).sort();
  return days(({ teamIds }) => teamIds.includes(teamId))[0] ?? days(({ teamIds }) => teamIds.length === 0)[0] ?? onRoadmap;
}

/** Every wave, the first to go live first, and every team. A wave is a go-live of more than one team; its teams that are gone are left out. */
export function liveGroups(teams: readonly { id: string; name: string }[], milestones: readonly Milestone[], onRoadmap: Day | null): { waves: LiveGroup[]; teams: LiveGroup[] } {
  const known = new Set(teams.map(({ id }) => id));
  const waves = milestones
    .filter(({ kind, teamIds }) => kind === 'go-live' && teamIds.filter((id) => known.has(id)).length > 1)
    .map(({ id, title, teamIds, on }): LiveGroup => ({ key: `wave-${id}`, name: title, teamIds: teamIds.filter((team) => known.has(team)), liveOn: on }))
    .sort((one, other) => (one.liveOn! < other.liveOn! ? -1 : 1));
  return { waves, teams: teams.map(({ id, name }) => ({ key: `team-${id}`, name, teamIds: [id], liveOn: goLiveOf(id, milestones, onRoadmap) })) };
}

/** The calendar weeks that the groups' own weeks fall in, up to and with today; null when none has begun. */
export function weeksNeeded(groups: readonly LiveGroup[], today: Day): { from: Day; to: Day } | null {
  const begun = groups.flatMap(({ liveOn }) => (liveOn !== null && liveOn <= today ? [periodOf(liveOn, 'week').start] : [])).sort();
  if (begun.length === 0) return null;
  const thisWeek = periodOf(today, 'week').end;
  const last = shiftPeriod(begun.at(-1)!, MOST_WEEKS, 'week');
  return { from: begun[0]!, to: last < thisWeek ? last : thisWeek };
}

/**
 * A group's weeks from its go-live. `told` holds, by team, its points as they may be told, in order of week; a team that is not
 * told in a week is left out of the group then, so that a wave tells no more than its teams tell.
 */
export function weeksSinceLive({ liveOn, teamIds }: LiveGroup, told: ReadonlyMap<string, readonly SeriesPoint[]>): WeekSinceLive[] {
  if (liveOn === null) return [];
  const start = periodOf(liveOn, 'week').start;
  const weeks = (told.get(teamIds[0] ?? '') ?? []).filter((point) => point.start >= start).slice(0, MOST_WEEKS);
  return weeks.map(({ start: monday, state }, week) => {
    const points = teamIds.flatMap((id) => told.get(id)?.find((point) => point.start === monday) ?? []).filter(({ denominator }) => denominator !== null);
    const total = (of: (point: SeriesPoint) => number | null) => points.reduce((sum, point) => sum + (of(point) ?? 0), 0);
    return { week, state, value: ratio(total(({ numerator }) => numerator), total(({ denominator }) => denominator)) };
  });
}

/**
 * What happened in the weeks that are shown of a group: milestones about one of its teams or about everybody, and the days from
 * which on the metric was read differently. Its own go-live is left out: every week is counted from it.
 */
export function marksSinceLive(group: LiveGroup, weeks: readonly WeekSinceLive[], milestones: readonly Milestone[], breaks: readonly MetricBreak[]): SinceLiveMark[] {
  const { liveOn, teamIds } = group;
  if (liveOn === null) return [];
  const weekOf = (on: Day) => daysBetween(periodOf(liveOn, 'week').start, periodOf(on, 'week').start) / 7;
  const about = milestones.filter((one) => (one.teamIds.length === 0 || one.teamIds.some((id) => teamIds.includes(id))) && !(one.kind === 'go-live' && one.on === liveOn));
  const marks = [
    ...about.map((milestone): SinceLiveMark => ({ week: weekOf(milestone.on), group, happened: { kind: 'milestone', milestone } })),
    ...breaks.map(({ on, version }): SinceLiveMark => ({ week: weekOf(on), group, happened: { kind: 'break', on, version } })),
  ];
  return marks.filter(({ week }) => week >= 0 && week < weeks.length).sort((one, other) => one.week - other.week);
}

/** Null when there is no week that both have behind them with a value. */
export function gapBetween(one: readonly WeekSinceLive[], other: readonly WeekSinceLive[]): Gap | null {
  for (let week = Math.min(one.length, other.length) - 1; week >= 0; week--) {
    const [own, theirs] = [one[week]!, other[week]!];
    if (own.state !== 'complete' || theirs.state !== 'complete' || own.value === null || theirs.value === null) continue;
    return { week, one: own.value, other: theirs.value, points: Math.round(own.value * 100) - Math.round(theirs.value * 100) };
  }
  return null;
}

/** Why nothing can be compared; null when it can. */
export function obstacle(one: LiveGroup | null, other: LiveGroup | null, today: Day): { reason: NoComparison; group: LiveGroup | null } | null {
  if (!one || !other) return { reason: 'too-few-groups', group: null };
  if (one.key === other.key) return { reason: 'same-group', group: one };
  for (const group of [one, other]) {
    if (group.liveOn === null) return { reason: 'no-go-live', group };
    if (group.liveOn > today) return { reason: 'not-yet', group };
  }
  return null;
}
