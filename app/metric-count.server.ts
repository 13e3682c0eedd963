import { completionPoint, readCompletionFacts } from '#app/adoption/checklists/metrics-checklists.server.ts';
import { countProcess, type ProcessCount, type ProcessFacts, type ProcessMetricId, processState } from '#app/adoption/processes/metrics-processes.ts';
import type { AgreedProcess } from '#app/adoption/processes/process.ts';
import { type PulseMetricId, pulsePoint } from '#app/adoption/pulses/metrics-pulses.ts';
import { readToldRounds } from '#app/adoption/pulses/metrics-pulses.server.ts';
import { adoptionSpeed, ultimateUse } from '#app/adoption/since-live/final-use.ts';
import type { MessageMetricId } from '#app/adoption/key-messages/metrics-key-messages.ts';
import { messagePoint, readMessageFacts } from '#app/adoption/key-messages/metrics-key-messages.server.ts';
import { readTrainingFacts, trainingPoint } from '#app/adoption/training/metrics-training.server.ts';
import type { OrderMetricId } from '#app/crm/metrics.ts';
import { orderPoints } from '#app/crm/metrics-orders.server.ts';
import { recordPoints } from '#app/crm/metrics-records.server.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import { EVENT_METRICS, type UseMetricId } from '#app/events/metrics.ts';
import { countUse, type UseAsk } from '#app/events/use/count-use.ts';
import { type Group, membersOf } from '#app/events/use/group.ts';
import { isEligible, type MemberFacts } from '#app/events/use/member-facts.ts';
import { readSeatCounts } from '#app/events/seats/seats.server.ts';
import { activeIn, seatsIn, seatUse } from '#app/events/seats/seats.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Formula } from '#app/kpis/measures/formula.ts';
import { calculateSeries } from '#app/kpis/measures/calculate-series.ts';
import { readingPoint } from '#app/kpis/measures/reading.ts';
import { readCounting } from '#app/kpis/measures/readings.server.ts';
import { readGoLive } from '#app/roadmap/go-live.server.ts';
import { readAffectedRoles } from '#app/roadmap/metrics-benefit.server.ts';
import { benefitCoverage } from '#app/roadmap/metrics-benefit.ts';
import { type Grain, measureIdOf, type MetricDefinition, type MetricSeries, type OrderSlice, type SeriesPoint } from '#app/values/metric.ts';
import type { Day } from '#app/values/day.ts';
import { type Period, periodsBetween } from '#app/values/period.ts';
import { type Horizon, periodState } from '#app/values/period-state.ts';
import { familyOf } from './metric-family.ts';

/** A request that can be answered, with its metric and periods. */
export interface Ask {
  metric: MetricDefinition;
  grain: Grain;
  periods: Period[];
  group: Group;
  /** The one activity that counts as an act, by id; null: all that do. */
  activityId: string | null;
  interval: number;
  /** Of the orders with that value alone; null: all. */
  slice: OrderSlice | null;
  /** Of these those alone that are in that part too; null: all. */
  within: OrderSlice | null;
  /** For what is counted from the go-live on: its day, and the weeks since; null when it is not known, and for all else. */
  since: { liveOn: Day; weeks: Period[] } | null;
  /** The agreed process that is followed; null for what follows none. */
  process: AgreedProcess | null;
  /** Of what a workspace calculates: from what, by letter; null for all that is counted. */
  calculation: { formula: Formula; inputs: ReadonlyMap<string, Ask> } | null;
}

/** An ask of the metric of use that this one is, or is counted from; null when it is counted from something else. */
export function useOf(ask: Ask): (Ask & { id: UseMetricId }) | null {
  switch (familyOf(ask.metric.id)) {
    case 'use':
      return { ...ask, id: ask.metric.id as UseMetricId };
    case 'seats':
      return { ...ask, metric: EVENT_METRICS['active-user-rate'], id: 'active-user-rate' };
    case 'final-use':
      return ask.since && ask.since.weeks.length > 0 ? { ...ask, metric: EVENT_METRICS['active-user-rate'], id: 'active-user-rate', grain: 'week', periods: ask.since.weeks } : null;
    default:
      return null;
  }
}

/** What is counted from the weeks since the go-live; `weeks` are exact or told, and so is what comes out. */
export function finalUse({ metric, since }: Ask, weeks: readonly SeriesPoint[], { end }: Period): Pick<SeriesPoint, 'value' | 'numerator' | 'denominator' | 'coverage'> {
  const value = since === null ? null : metric.id === 'adoption-speed' ? adoptionSpeed(weeks, end, since.liveOn) : ultimateUse(weeks, end);
  const coverage = value === null ? undefined : weeks.findLast((week) => week.coverage && week.end <= end)?.coverage;
  return { value, numerator: null, denominator: null, ...(coverage ? { coverage } : {}) };
}

/** How far each kind of facts has been loaded. */
export type Horizons = Record<'events' | 'orders' | 'records', Horizon> & { asOf: Date };

/** Members' facts, read once for all that is counted from them: of all acts (null), and of single activities. */
export type Facts = ReadonlyMap<string | null, MemberFacts[]>;
/** By the id of the process. */
export type Followed = ReadonlyMap<string, ProcessFacts>;

/** Counts what several requests of one grain ask of use at once, from what was read of it. @returns the series of each */
export function countUseMetrics(group: Ask[], facts: Facts, horizon: Horizon): (ask: Ask) => MetricSeries {
  const points = new Map<Ask, SeriesPoint[]>();
  for (const activityId of new Set(group.map((ask) => ask.activityId))) {
    const asks = group.filter((ask) => ask.activityId === activityId).map((ask): UseAsk & { ask: Ask } => ({ ...ask, id: ask.metric.id as UseMetricId, ask }));
    for (const [{ ask }, counted] of countUse(asks, facts.get(activityId) ?? [], horizon)) points.set(ask, counted);
  }
  return (ask) => ({ metric: ask.metric, grain: ask.grain, currency: null, points: points.get(ask)! });
}

/** Counts what was begun of agreed processes, from what was read of it. */
export function countProcessMetric(ask: Ask, facts: Facts, followed: Followed, horizon: Horizon): MetricSeries {
  const points = ask.periods.map((period) => {
    const { who: _, dropped: __, medianMs: ___, ...point } = processPoint(ask, period, followed, horizon, eligibleIn(ask, period, facts));
    return point;
  });
  return { metric: ask.metric, grain: ask.grain, currency: null, points };
}

/** What goes into a calculation, and into what goes into it. */
export function inputsOf(ask: Ask): Ask[] {
  return [...(ask.calculation?.inputs.values() ?? [])].flatMap((input) => [...inputsOf(input), input]);
}

/** Calculates a series from those that go into it, exact or told: it says no more than they do. */
export function calculate({ metric, grain, calculation }: Ask, seriesOf: (input: Ask) => MetricSeries): MetricSeries {
  const { formula, inputs } = calculation!;
  return { metric, grain, ...calculateSeries(formula, new Map([...inputs].map(([letter, input]) => [letter, seriesOf(input)]))) };
}

/** Of some members only. */
export function processPoint({ metric, process }: Ask, { start, end }: Period, followed: Followed, horizon: Horizon, whom: ReadonlySet<string>): SeriesPoint & Pick<ProcessCount, 'who' | 'dropped' | 'medianMs'> {
  const { value, numerator, denominator, people, ...rest } = countProcess(followed.get(process!.id)!, metric.id as ProcessMetricId, { start, end }, horizon, whom);
  return { start, end, value, numerator, denominator, people, state: processState(process!, { start, end }, horizon), ...rest };
}

function eligibleIn({ group }: Ask, period: Period, facts: Facts): ReadonlySet<string> {
  const members = membersOf(facts.get(null) ?? [], group, period);
  return new Set(members.filter((member) => isEligible(member, period)).map(({ id }) => id));
}

/** Counts what several requests of one family, other than use and processes, and one grain ask for at once. @returns the series of each */
export async function countMetrics(tx: SqlTransaction, scope: Scope, group: Ask[], facts: Facts, horizons: Horizons): Promise<(ask: Ask) => MetricSeries> {
  const { grain, metric } = group[0]!;
  const from = group.map(({ periods }) => periods[0]!.start).sort()[0]!;
  const to = group.map(({ periods }) => periods.at(-1)!.end).sort().at(-1)!;
  const periods = periodsBetween(from, to, grain);
  switch (familyOf(metric.id)) {
    case 'use':
    case 'processes':
      throw new Error('Use is counted from what was read of it');
    case 'orders': {
      const { currency, at } = await orderPoints(tx, scope, { parts: group, periods }, horizons.orders);
      return (ask) => seriesOf(ask, currency, ({ start }) => at(ask.metric.id as OrderMetricId, ask, start), horizons.orders);
    }
    case 'records': {
      const asked = { metricIds: [...new Set(group.map((ask) => ask.metric.id))], teamIds: [...new Set(group.map((ask) => ask.group.teamId))], periods };
      const at = await recordPoints(tx, scope, asked, { today: horizons.records.today, asOf: horizons.asOf });
      return (ask) => seriesOf(ask, null, (period) => at(ask.metric.id, ask.group.teamId, period), horizons.records);
    }
    case 'training': {
      const trained = await readTrainingFacts(tx, scope);
      const { today } = horizons.events;
      // Attendance is noted here and not loaded: a period that is over is known.
      return (ask) => seriesOf(ask, null, (period) => trainingPoint(trained, period, ask.group), { today, loadedOn: today });
    }
    case 'checklists': {
      const { today } = horizons.events;
      const ticked = await readCompletionFacts(tx, scope, today);
      const goLiveOn = await readGoLive(tx, scope);
      // What is ticked by hand is noted here; what acts tick is known as far as usage has been loaded.
      return (ask) => seriesOf(ask, null, (period) => completionPoint(ticked, period, { today, goLiveOn }, ask.group), ticked.hangsOnUsage ? horizons.events : { today, loadedOn: today });
    }
    case 'pulses': {
      const { today } = horizons.events;
      const rounds = await readToldRounds(tx, scope, today);
      // Of roles nothing is kept: an answer has a team only.
      return (ask) => seriesOf(ask, null, (period) => (ask.group.role === null ? pulsePoint(ask.metric.id as PulseMetricId, rounds, period, ask.group.teamId) : { value: null, numerator: null, denominator: null }), { today, loadedOn: today });
    }
    case 'benefit': {
      const roles = await readAffectedRoles(tx, scope);
      const { today } = horizons.events;
      return (ask) => seriesOf(ask, null, ({ end }) => benefitCoverage(roles, end), { today, loadedOn: today });
    }
    case 'messages': {
      const said = await readMessageFacts(tx, scope);
      const { today } = horizons.events;
      return (ask) => seriesOf(ask, null, (period) => messagePoint(said, ask.metric.id as MessageMetricId, period, { today, group: ask.group }), { today, loadedOn: today });
    }
    case 'own': {
      const figureOf = await readCounting(tx, scope, [...new Set(group.map((ask) => measureIdOf(ask.metric.id)!))], { from, to });
      return ({ metric, grain, periods, group: { teamId } }) => {
        const points = periods.map((period) => readingPoint(figureOf(measureIdOf(metric.id)!, teamId, period.start), period, horizons.events.today));
        return { metric, grain, currency: metric.unit === 'money' ? scope.currency : null, points };
      };
    }
    case 'final-use': {
      const weekly = new Map<Ask, SeriesPoint[]>();
      const uses = group.flatMap((ask) => [useOf(ask)].flatMap((use) => (use ? [{ ...use, ask }] : [])));
      for (const [{ ask }, points] of countUse(uses, facts.get(null) ?? [], horizons.events)) weekly.set(ask, points);
      return (ask) => seriesOf(ask, null, (period) => finalUse(ask, weekly.get(ask) ?? [], period), horizons.events);
    }
    case 'seats': {
      const seats = await readSeatCounts(tx, scope);
      const used = countUse(group.map((ask) => ({ ...useOf(ask)!, ask })), facts.get(null) ?? [], horizons.events);
      const active = new Map([...used].map(([{ ask }, points]) => [ask, new Map(points.map((point) => [point.start, activeIn(point)]))]));
      return (ask) => seriesOf(ask, null, (period) => seatUse(active.get(ask)!.get(period.start) ?? null, seatsIn(seats, period, horizons.events.today)), horizons.events);
    }
  }
}

type Counted = Pick<SeriesPoint, 'value' | 'numerator' | 'denominator' | 'people'>;

function seriesOf({ metric, grain, periods }: Ask, currency: string | null, counted: (period: Period) => Counted, horizon: Horizon): MetricSeries {
  const points = periods.map((period) => ({ ...period, ...counted(period), state: periodState(period.end, horizon) }));
  return { metric, grain, currency: metric.unit === 'money' ? currency : null, points };
}
