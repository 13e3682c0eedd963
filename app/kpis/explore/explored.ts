import { ROLES } from '#app/people/role.ts';
import { addDays, type Day } from '#app/values/day.ts';
import { type MetricDefinition, type MetricRefusal, type MetricRequest, type MetricSeries, ORDER_DIMENSIONS, type OrderDimension, type OrderSlice, type SeriesPoint } from '#app/values/metric.ts';
import { periodOf, shiftPeriod, YEAR_OF } from '#app/values/period.ts';
import { done, type Result } from '#app/values/result.ts';
import { askedOf, dimensionsOf, readSlice, type Slice } from '#app/values/slice.ts';
import { rangeUpTo } from '../filter.ts';
import type { Exploration } from './exploration.ts';

interface Team {
  id: string;
  name: string;
}

/** Of whom, or of when, a line is. `earlier` is what the first line is held beside. */
export type LineOf = { kind: 'whole' } | { kind: 'team'; id: string; name: string } | { kind: 'role'; role: string } | { kind: 'slice'; dimension: OrderDimension; value: string } | { kind: 'earlier' };

export interface ExploredPoint extends SeriesPoint {
  /** The start of the period in which it is drawn: of an earlier one the period it is held beside. */
  x: Day;
}

export interface ExploredLine {
  of: LineOf;
  /** One a period, oldest first; as many in every line. */
  points: ExploredPoint[];
}

/** What came of an exploration, as it may be told. */
export interface Explored {
  exploration: Exploration;
  metric: MetricDefinition;
  /** ISO 4217, for money only. */
  currency: string | null;
  /** Null is the whole organisation. */
  team: Team | null;
  /** In the order of names, never of values; what is sold by how much is bought. */
  lines: ExploredLine[];
  /** Of whom, or of when, nothing can be told in any of the periods: they are too few, or nothing was counted. The one line of an undivided question stands, also when it is empty. */
  silent: LineOf[];
}

export type ExploreRefusal = MetricRefusal | 'no-teams' | 'no-orders';

export interface PlannedLine {
  of: LineOf;
  request: MetricRequest;
}

/** What of orders it is split by; null for all else. */
export function dimensionOf(by: Exploration['by']): OrderDimension | null {
  return ORDER_DIMENSIONS.find((dimension) => dimension === by) ?? null;
}

/** What of a metric says by what it can be asked apart. */
export type Offers = Pick<MetricDefinition, 'perTeam' | 'teamsOnly' | 'slicedBy'>;

/** What a metric can be split by; what is looked at of one part is not split by that again. */
export function splitsOf(metric: Offers, slice: Slice | null = null): Exploration['by'][] {
  return ['none', ...(metric.perTeam ? (['team'] as const) : []), ...dimensionsOf(metric).filter((dimension) => dimension !== slice?.dimension)];
}

/** Whether there is a line for each of them: of one team there are no teams to split by. */
export function isSplit({ by, teamId }: Pick<Exploration, 'by' | 'teamId'>): boolean {
  return by === 'role' || dimensionOf(by) !== null || (by === 'team' && teamId === null);
}

/** How many periods back what it is held beside lies. Null is nothing to hold it beside: a split has lines enough. */
export function periodsBack(exploration: Exploration): number | null {
  const { compare, span, grain } = exploration;
  if (isSplit(exploration) || compare === 'none') return null;
  return compare === 'before' ? span : YEAR_OF[grain];
}

/** What a question can be split into. */
export interface Parts {
  teams: readonly Team[];
  /** Of the dimension by which it is split, what is bought most. */
  slices: readonly string[];
}

/** What has to be asked: of each team or role, or of the whole, and of the time before. */
export function planLines(exploration: Exploration, { teams, slices }: Parts, today: Day): PlannedLine[] {
  const { metricId, grain, span, by, teamId } = exploration;
  const range = rangeUpTo(today, grain, span);
  const slice = readSlice(exploration.slice);
  const asked = { metricId, grain, teamId, ...range, ...askedOf(slice) };
  const dimension = dimensionOf(by);
  if (dimension) return slices.map((value) => ({ of: { kind: 'slice', dimension, value }, request: { ...asked, slice: { dimension, value }, within: withinOf(exploration) } }));
  if (by === 'role') return ROLES.map((role) => ({ of: { kind: 'role', role }, request: { ...asked, role } }));
  if (isSplit(exploration)) return teams.map((team) => ({ of: { kind: 'team', ...team }, request: { ...asked, teamId: team.id } }));
  const team = teams.find(({ id }) => id === teamId);
  const own: PlannedLine = { of: slice ? lineOf(slice) : team ? { kind: 'team', ...team } : { kind: 'whole' }, request: asked };
  const back = periodsBack(exploration);
  if (back === null) return [own];
  const last = periodOf(addDays(range.to, -1), grain);
  const earlier = { ...asked, from: shiftPeriod(range.from, -back, grain), to: shiftPeriod(last.end, -back, grain) };
  return [own, { of: { kind: 'earlier' }, request: earlier }];
}

/** Within which orders a split is made; null is all of them, or no orders. */
export function withinOf({ slice }: Pick<Exploration, 'slice'>): OrderSlice | null {
  return (askedOf(readSlice(slice)).slice ?? null);
}

function lineOf({ dimension, value }: Slice): LineOf {
  return dimension === 'role' ? { kind: 'role', role: value } : { kind: 'slice', dimension, value };
}

/** The lines with what was answered to each; the first refusal is that of all. */
export function toExplored(exploration: Exploration, planned: readonly PlannedLine[], answers: readonly Result<MetricSeries, MetricRefusal>[], team: Team | null): Result<Explored, ExploreRefusal> {
  if (planned.length === 0) return { ok: false, reason: dimensionOf(exploration.by) ? 'no-orders' : 'no-teams' };
  const told: MetricSeries[] = [];
  for (const answer of answers) {
    if (!answer.ok) return answer;
    told.push(answer.value);
  }
  const axis = told[0]!.points.map(({ start }) => start);
  const lines = planned.map(({ of }, nth): ExploredLine => ({ of, points: told[nth]!.points.map((point, at) => ({ ...point, x: axis[at]! })) }));
  const isSilent = ({ of, points }: ExploredLine) => (isSplit(exploration) || of.kind === 'earlier') && points.every(({ value }) => value === null);
  const { metric, currency } = told[0]!;
  return done({ exploration, metric, currency, team, lines: lines.filter((line) => !isSilent(line)), silent: lines.filter(isSilent).map(({ of }) => of) });
}
