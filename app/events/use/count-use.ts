import { addDays } from '#app/values/day.ts';
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
  for (const grain of new Set(asks.map((ask) => ask.grain))) {
    const own = asks.filter((ask) => ask.grain === grain);
    const summed = sumScores(own.filter(({ id }) => SCORES[id]), members, horizon, everybody);
    for (const ask of own) points.set(ask, SCORES[ask.id] ? ask.periods.map((period) => pointOf(ask, period, summed(ask, period), horizon)) : overGroup(ask, members, horizon));
  }
  return points;
}

/** The sums that the asks are answered from, by metric, period and group. */
function sumScores(asks: readonly UseAsk[], members: readonly MemberFacts[], horizon: Horizon, everybody = members): (ask: UseAsk, period: Period) => Sum {
  const groups = uniqueBy(asks.map(({ group }) => group), keyOfGroup);
  const placesOf = asks.length > 0 ? placesIn(members, groupFinder(groups)) : null;
  const sums = new Map<string, Map<string, Sum>>();
  for (const period of periodsOf(asks)) {
    const due = uniqueBy(asks.filter(({ periods }) => periods.some(({ start }) => start === period.start)), keyOfScore);
    const moments = new Map<number, Moment>();
    for (const ask of due) {
      const { score, population } = SCORES[ask.id]!;
      const { interval, grain } = ask;
      const moment = moments.get(interval) ?? momentOf(period, { grain, interval, today: horizon.today, members: everybody });
      moments.set(interval, moment);
      const { placeOf, places } = placesOf!(population, period);
      const summed = places.map((): Sum => ({ numerator: 0, denominator: 0, people: 0 }));
      for (let nth = 0; nth < members.length; nth++) {
        const place = placeOf[nth]!;
        const part = place === NOWHERE ? null : score(members[nth]!, moment);
        if (part) add(summed[place]!, part);
      }
      sums.set(`${keyOfScore(ask)} ${period.start}`, new Map(groups.map((group, at) => [keyOfGroup(group), together(summed.filter((_, place) => places[place]!.includes(at)))])));
    }
  }
  return (ask, period) => sums.get(`${keyOfScore(ask)} ${period.start}`)!.get(keyOfGroup(ask.group))!;
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

function add(sum: Sum, [numerator, denominator]: Part): void {
  sum.numerator += numerator;
  sum.denominator += denominator;
  sum.people++;
}

function together(sums: readonly Sum[]): Sum {
  return sums.reduce((all, sum) => ({ numerator: all.numerator + sum.numerator, denominator: all.denominator + sum.denominator, people: all.people + sum.people }), { numerator: 0, denominator: 0, people: 0 });
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
  const sum = sumScores([{ ...ask, id: 'returning-rate', periods: [period] }], members, horizon)({ ...ask, id: 'returning-rate' }, period);
  const sticky = stickinessIn(ask, period, members, horizon);
  const [returning, stickiness] = [ratio(sum.numerator, sum.denominator), ratio(sticky.sum, sticky.days)];
  if (returning === null || stickiness === null) return { value: null, numerator: 0, denominator: 0, people: sum.denominator };
  return { value: (returning + stickiness) / 2, numerator: returning + stickiness, denominator: 2, people: sum.denominator };
}

/** Over the cohorts of the twelve periods that end with this one, each as heavy as it is large. */
function meanOfCohorts(ask: UseAsk, period: Period, members: readonly MemberFacts[], horizon: Horizon) {
  const cohorts = periodsBetween(shiftPeriod(period.start, 1 - MEAN_OVER, ask.grain), addDays(period.start, 1), ask.grain);
  const of: UseAsk = { ...ask, id: 'cohort-retention', periods: cohorts };
  const sums = sumScores([of], members, horizon);
  const [numerator, denominator] = cohorts.map((one) => sums(of, one)).reduce(([back, size], sum) => [back + sum.numerator, size + sum.denominator], [0, 0]);
  return { value: ratio(numerator, denominator), numerator, denominator, state: periodState(shiftPeriod(period.end, ask.interval, ask.grain), horizon) };
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

function periodsOf(asks: readonly UseAsk[]): Period[] {
  return uniqueBy(asks.flatMap(({ periods }) => periods), ({ start }) => start);
}
