import { type CohortRow, type MeanCell, meanRetention, RETENTION_KINDS, type RetentionKind } from '#app/events/use/cohort.ts';
import { spanOf } from '#app/events/use/day-number.ts';
import { FREQUENCIES, type Frequency, isFrequent } from '#app/events/use/frequency.ts';
import { membersOf } from '#app/events/use/group.ts';
import { HABIT, lastWholeWeek, type Segment, segmentOf, SEGMENTS } from '#app/events/use/habit.ts';
import { isEligible, type MemberFacts } from '#app/events/use/member-facts.ts';
import { activeDaysDistribution, activeWeeksDistribution } from '#app/events/use/stickiness.ts';
import type { Door } from '#app/kpis/door.ts';
import { tellCohorts } from '#app/kpis/told-cohorts.ts';
import type { Day } from '#app/values/day.ts';
import type { Grain, PointState } from '#app/values/metric.ts';
import { type Period, periodsBetween } from '#app/values/period.ts';
import { type Horizon, periodState } from '#app/values/period-state.ts';
import type { UseFilter } from '../use-filter.ts';

export interface RetentionPage {
  filter: UseFilter;
  kind: RetentionKind;
  teams: { id: string; name: string }[];
  cohorts: CohortRow[];
  means: MeanCell[];
  /** Cohorts of fewer than five people. */
  hiddenCohorts: number;
  segments: SegmentPoint[];
  /** Of some period only the teams in which nobody came or went are counted. */
  isPartial: boolean;
  /** Of the last week that can be judged; null when there is none, or too few people are enrolled. */
  habit: Habit | null;
}

export interface SegmentPoint extends Record<Segment, number> {
  start: Day;
  people: number;
  state: PointState;
}

export interface Habit {
  week: Day;
  people: number;
  /** How many were active on exactly so many days of the week, from none up. */
  days: number[];
  /** In exactly so many of the last twelve weeks. */
  weeks: number[];
  frequency: { frequency: Frequency; people: number }[];
}

export function readKind(search: URLSearchParams): RetentionKind {
  return RETENTION_KINDS.find((kind) => kind === search.get('kind')) ?? 'on';
}

interface Question {
  filter: UseFilter;
  kind: RetentionKind;
  range: { from: Day; to: Day };
  /** The weeks of which the last that can be judged is described. */
  recent: { from: Day; to: Day };
}

/** Everything the page prints, in one step. */
export function toRetentionPage(members: readonly MemberFacts[], { filter, kind, range, recent }: Question, { horizon, door }: { horizon: Horizon; door: Door }): Omit<RetentionPage, 'teams'> {
  const { grain } = filter;
  const periods = periodsBetween(range.from, range.to, grain);
  const { cohorts, hidden } = tellCohorts(door, members, periods, { group: filter, grain, kind, horizon });
  const asking = (period: Period, of: Grain) => ({ group: filter, period, grain: of });
  const judged = periodsBetween(recent.from, recent.to, 'week').findLast(({ end }) => periodState(end, horizon) === 'complete');
  return {
    filter,
    kind,
    cohorts,
    means: meanRetention(cohorts),
    hiddenCohorts: hidden,
    segments: periods
      .flatMap((period) => {
        const whom = door.whom(asking(period, grain));
        return whom === null ? [] : tellSegments(segmentsOf(whom.map((at) => members[at]!), period, horizon));
      })
      .filter(({ people }) => people > 0),
    isPartial: periods.some((period) => door.whom(asking(period, grain)) !== null && !door.mayTell(asking(period, grain))),
    habit: judged && door.mayTell(asking(judged, 'week')) ? habitOf(membersOf(members, filter, judged), judged) : null,
  };
}

function segmentsOf(members: readonly MemberFacts[], period: Period, horizon: Horizon): SegmentPoint {
  const point: SegmentPoint = { start: period.start, people: 0, state: periodState(period.end, horizon), power: 0, habitual: 0, novice: 0, low: 0, none: 0 };
  const lastWeek = lastWholeWeek(period);
  for (const member of members) {
    if (!isEligible(member, period)) continue;
    point.people++;
    point[segmentOf(member.history, lastWeek)]++;
  }
  return point;
}

/** When everybody is in one segment, one of them is told in the next. */
function tellSegments(point: SegmentPoint): SegmentPoint {
  const at = SEGMENTS.findIndex((segment) => point.people > 0 && point[segment] === point.people);
  if (at < 0) return point;
  const [all, next] = [SEGMENTS[at]!, SEGMENTS[at + 1] ?? SEGMENTS[at - 1]!];
  return { ...point, [all]: point.people - 1, [next]: 1 };
}

function habitOf(members: readonly MemberFacts[], week: Period): Habit | null {
  const enrolled = members.filter((member) => isEligible(member, week));
  if (enrolled.length === 0) return null;
  const span = spanOf(week);
  return {
    week: week.start,
    people: enrolled.length,
    days: activeDaysDistribution(enrolled, span),
    weeks: activeWeeksDistribution(enrolled, lastWholeWeek(week), HABIT.weeks),
    frequency: FREQUENCIES.map((frequency) => ({ frequency, people: enrolled.filter((member) => isFrequent(member, frequency, span.to)).length })),
  };
}

