import { addDays, type Day } from '#app/values/day.ts';
import type { Grain, SeriesPoint } from '#app/values/metric.ts';
import { type Period, periodsBetween, shiftPeriod } from '#app/values/period.ts';
import { type Horizon, periodState } from '#app/values/period-state.ts';
import { ratio } from '#app/values/ratio.ts';
import { EVENT_METRICS, type UseMetricId } from '../metrics.ts';
import { MEAN_OVER, startedIn } from './cohort.ts';
import { dayNumber, spanOf } from './day-number.ts';
import { type Group, groupFinder, membersOf } from './group.ts';
import { eligibleIn } from './eligible.ts';
import type { MemberFacts } from './member-facts.ts';
import { medianOf } from './median.ts';
import { peopleKeys } from './same-people.ts';
import { isCounted, type Moment, momentOf, type Part, type Population, SCORES } from './score.ts';
import { stickinessOf } from './stickiness.ts';

/** A series that is asked for. */
export interface UseAsk {
  id: UseMetricId;
  grain: Grain;
  periods: readonly Period[];
  group: Group;
  interval: number;
}

/**
 * The points of each ask. Asks of one grain share one walk over the members, however many groups and metrics they name.
 * @param everybody where `members` are some of them only: what there is to do in a role is what anybody in it did
 */
export function countUse<Ask extends UseAsk>(asks: readonly Ask[], members: readonly MemberFacts[], horizon: Horizon, everybody = members): Map<Ask, SeriesPoint[]> {
  const points = new Map<Ask, SeriesPoint[]>();
  for (const own of gatherBy(asks, ({ grain }) => grain)) {
    const sums = sumScores(own.filter(({ id }) => SCORES[id]), members, horizon, everybody);
    for (const ask of own) points.set(ask, sums.get(ask)?.map((sum, nth) => pointOf(ask, ask.periods[nth]!, sum, horizon)) ?? overGroup(ask, members, horizon));
  }
  return points;
}

/** The sums that each ask is answered from, in the order of its periods. */
function sumScores<Ask extends UseAsk>(asks: readonly Ask[], members: readonly MemberFacts[], horizon: Horizon, everybody = members): Map<Ask, Sum[]> {
  const groups = uniqueBy(asks.map(({ group }) => group), keyOfGroup);
  const nthOf = new Map(groups.map((group, nth) => [keyOfGroup(group), nth]));
  const placesOf = placesIn(members, groupFinder(groups));
  const moments = new Map<string, Moment>();
  const sums = new Map<Ask, Sum[]>();
  for (const alike of gatherBy(asks, keyOfScore)) {
    const { id, interval, grain } = alike[0]!;
    const { score, population } = SCORES[id]!;
    const byStart = new Map<Day, Sum[]>();
    for (const period of periodsOf(alike)) {
      const key = `${interval} ${period.start}`;
      const moment = moments.get(key) ?? momentOf(period, { grain, interval, today: horizon.today, members: everybody });
      moments.set(key, moment);
      byStart.set(period.start, sumGroups(groups.length, placesOf(population, period), (nth) => score(members[nth]!, moment)));
    }
    for (const ask of alike) {
      const nth = nthOf.get(keyOfGroup(ask.group))!;
      sums.set(ask, ask.periods.map(({ start }) => byStart.get(start)![nth]!));
    }
  }
  return sums;
}

/** The sum of each group, from one walk over the members. */
function sumGroups(count: number, { placeOf, places }: Places, partOf: (nth: number) => Part | null): Sum[] {
  const summed = places.map(nothing);
  for (let nth = 0; nth < placeOf.length; nth++) {
    const place = placeOf[nth]!;
    const part = place === NOWHERE ? null : partOf(nth);
    if (part) add(summed[place]!, part[0], part[1], 1);
  }
  const sums = Array.from({ length: count }, nothing);
  for (const [place, { numerator, denominator, people }] of summed.entries()) for (const group of places[place]!) add(sums[group]!, numerator, denominator, people);
  return sums;
}

/** Members who count in the same groups share a place, so that each is added up once, in however many groups they are. */
interface Places {
  /** The place of each member, in their order; NOWHERE for who is not in the population. */
  placeOf: Int32Array;
  /** The groups in which each place counts. */
  places: readonly (readonly number[])[];
}

const NOWHERE = -1;

/** Once for all periods of the same people. */
function placesIn(members: readonly MemberFacts[], groupsOf: (member: MemberFacts, period: Period) => readonly number[]): (population: Population, period: Period) => Places {
  const keyOf = peopleKeys(members);
  const known = new Map<string, Places>();
  return (population, period) => {
    const key = `${population} ${keyOf(period)}`;
    let found = known.get(key);
    if (!found) known.set(key, (found = placesOfAll(members, (member) => (isCounted(member, population, period) ? groupsOf(member, period) : null))));
    return found;
  };
}

function placesOfAll(members: readonly MemberFacts[], groupsOf: (member: MemberFacts) => readonly number[] | null): Places {
  const nthOf = new Map<readonly number[], number>();
  const placeOf = Int32Array.from(members, (member) => {
    const groups = groupsOf(member);
    if (groups === null || groups.length === 0) return NOWHERE;
    const nth = nthOf.get(groups) ?? nthOf.size;
    nthOf.set(groups, nth);
    return nth;
  });
  return { placeOf, places: [...nthOf.keys()] };
}

interface Sum {
  numerator: number;
  denominator: number;
  people: number;
}

const nothing = (): Sum => ({ numerator: 0, denominator: 0, people: 0 });

function add(sum: Sum, numerator: number, denominator: number, people: number): void {
  sum.numerator += numerator;
  sum.denominator += denominator;
  sum.people += people;
}

/** Counts (such as new users) are values of their own, with the people they are of as denominator. */
function pointOf({ id, grain, interval }: UseAsk, { start, end }: Period, { numerator, denominator, people }: Sum, horizon: Horizon): SeriesPoint {
  const { unit } = EVENT_METRICS[id];
  const isLater = id === 'cohort-retention' || id === 'retention-on-or-after' || id === 'relative-retention';
  const state = periodState(isLater ? shiftPeriod(end, interval, grain) : end, horizon);
  const value = unit === 'count' ? (denominator === 0 ? null : numerator) : ratio(numerator, denominator);
  return { start, end, value, numerator, denominator, state, ...(id === 'engaged-session-rate' || id === 'user-growth' ? { people } : {}) };
}

/** What is no sum over members, but comes from a group as a whole. */
function overGroup(ask: UseAsk, members: readonly MemberFacts[], horizon: Horizon): SeriesPoint[] {
  return ask.periods.map((period) => {
    const { start, end } = period;
    const base = { start, end, state: periodState(end, horizon) };
    switch (ask.id) {
      case 'stickiness': {
        const { sum, days, people } = stickinessIn(ask, period, members, horizon);
        return { ...base, value: ratio(sum, days), numerator: sum, denominator: days, people };
      }
      case 'retention-score':
        return { ...base, ...retentionScore(ask, period, members, horizon) };
      case 'mean-retention':
        return { ...base, ...meanOfCohorts(ask, period, members, horizon) };
      case 'time-to-first-act':
        return { ...base, ...timeToFirstAct(ask, period, members) };
      default:
        throw new Error(`Nobody knows how to count ${ask.id}`);
    }
  });
}

function stickinessIn({ group }: UseAsk, period: Period, members: readonly MemberFacts[], { today }: Horizon) {
  const span = spanOf(period);
  const enrolled = membersOf(eligibleIn(members, period), group, period);
  return stickinessOf(enrolled, { from: span.from, to: Math.min(span.to, dayNumber(today) + 1) });
}

/** Userlane: the mean of the returning rate and the stickiness; no value unless both have one. */
function retentionScore(ask: UseAsk, period: Period, members: readonly MemberFacts[], horizon: Horizon) {
  const [sum] = sumOne({ ...ask, id: 'returning-rate', periods: [period] }, members, horizon) as [Sum];
  const sticky = stickinessIn(ask, period, members, horizon);
  const [returning, stickiness] = [ratio(sum.numerator, sum.denominator), ratio(sticky.sum, sticky.days)];
  if (returning === null || stickiness === null) return { value: null, numerator: 0, denominator: 0, people: sum.denominator };
  return { value: (returning + stickiness) / 2, numerator: returning + stickiness, denominator: 2, people: sum.denominator };
}

/** Over the cohorts of the twelve periods that end with this one, each as heavy as it is large. */
function meanOfCohorts(ask: UseAsk, period: Period, members: readonly MemberFacts[], horizon: Horizon) {
  const cohorts = periodsBetween(shiftPeriod(period.start, 1 - MEAN_OVER, ask.grain), addDays(period.start, 1), ask.grain);
  const [numerator, denominator] = sumOne({ ...ask, id: 'cohort-retention', periods: cohorts }, members, horizon).reduce(([back, size], sum) => [back + sum.numerator, size + sum.denominator], [0, 0]);
  return { value: ratio(numerator, denominator), numerator, denominator, state: periodState(shiftPeriod(period.end, ask.interval, ask.grain), horizon) };
}

function sumOne(ask: UseAsk, members: readonly MemberFacts[], horizon: Horizon): Sum[] {
  return sumScores([ask], members, horizon).get(ask)!;
}

/** The median of the days from first access to first act, over those who came for the first time in the period and did act. */
function timeToFirstAct({ group }: UseAsk, period: Period, members: readonly MemberFacts[]) {
  const span = spanOf(period);
  const days = membersOf(members, group, period)
    .filter(({ firstSeen }) => startedIn({ firstAct: firstSeen }, span))
    .flatMap(({ firstSeen, firstAct }) => (firstSeen === null || firstAct === null ? [] : [firstAct - firstSeen]));
  return { value: medianOf(days), numerator: null, denominator: days.length };
}

const keyOfGroup = ({ teamId, role }: Group) => `${teamId} ${role}`;
const keyOfScore = ({ id, interval }: UseAsk) => `${id} ${interval}`;

function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

function gatherBy<T>(items: readonly T[], keyOf: (item: T) => string): Iterable<T[]> {
  const byKey = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const own = byKey.get(key);
    if (own) own.push(item);
    else byKey.set(key, [item]);
  }
  return byKey.values();
}

function periodsOf(asks: readonly UseAsk[]): Period[] {
  return uniqueBy(asks.flatMap(({ periods }) => periods), ({ start }) => start);
}
