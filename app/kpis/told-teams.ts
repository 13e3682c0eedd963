import type { MetricUnit, SeriesPoint } from '#app/values/metric.ts';
import { mayBeShown, peopleBehind } from './group-size.ts';
import { slackOf, tellCounts, untoldGroups } from './withhold.ts';

/**
 * The points of teams as they may stand beside each other, in the order given: a team that must not be told has no value, and
 * a share of people is told between one and all but one. `whole` is everybody; null when it is not known, or no more than a part.
 */
export function tellTeams(points: readonly (SeriesPoint | undefined)[], whole: SeriesPoint | null, unit: MetricUnit): (SeriesPoint | undefined)[] {
  const groups = points.map((point, at) => ({ id: String(at), people: (point && peopleBehind(point)) ?? 0, did: point?.numerator ?? 0 }));
  const left = whole ? { people: (peopleBehind(whole) ?? 0) - sum(groups.map(({ people }) => people)), did: (whole.numerator ?? 0) - sum(groups.map(({ did }) => did)) } : { people: 0, did: 0 };
  const all = left.people > 0 ? [...groups, { id: 'left', ...left, isUntold: true as const }] : groups;
  // Only a count of people, each counted once, can be told one off.
  const isShare = unit === 'ratio' && points.every((point) => !point || (point.people === undefined && Number.isInteger(point.numerator ?? 0) && (point.numerator ?? 0) <= (point.denominator ?? 0))) && left.did >= 0;
  const told = isShare ? tellCounts(all).groups : null;
  const untold = untoldGroups(all);
  return points.map((point, at) => {
    if (!point) return undefined;
    const people = peopleBehind(point);
    if (people !== null && (untold.has(String(at)) || !mayBeShown(people))) return { start: point.start, end: point.end, state: point.state, value: null, numerator: null, denominator: null };
    const did = told?.get(String(at));
    if (did === undefined || did === null || !point.denominator) return point;
    const { below, above } = slackOf(did, point.denominator);
    const within = below + above > 0 ? { within: { least: (did - below) / point.denominator, most: (did + above) / point.denominator } } : {};
    return { ...point, numerator: did, value: did / point.denominator, ...within };
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
