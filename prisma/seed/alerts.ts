import type { AlertCondition, AlertState } from '#app/kpis/alerts/alert.ts';
import { AlertSchema } from '#app/kpis/alerts/alert-form.ts';
import { standingAfter } from '#app/kpis/alerts/alert-state.ts';
import { setAlert } from '#app/kpis/alerts/alerts.server.ts';
import { observe } from '#app/kpis/alerts/observations.ts';
import { watchAlerts } from '#app/kpis/alerts/watch-alerts.server.ts';
import { rangeUpTo } from '#app/kpis/filter.ts';
import type { Kpi } from '#app/kpis/kpi.ts';
import { subjectOf } from '#app/kpis/kpi-request.ts';
import { listKpis } from '#app/kpis/kpis.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { amountText } from '#app/values/amount.ts';
import { dayIn } from '#app/values/day.ts';
import type { MetricUnit, SeriesPoint } from '#app/values/metric.ts';
import { isWorkingDay } from '#app/values/working-day.ts';
import type { SeedOptions } from './seed-options.ts';

interface Story extends SeedOptions {
  owners: readonly { id: string; name: string; role: string }[];
}

const DAY_MS = 86_400_000;
const FIRST_LOOK_DAYS_AGO = 42;
const PERIODS = 30;

/** The project lead set alerts six weeks ago, and they were looked at every working day since: one that goes, one on its way and one that is quiet, as the figures of the demo allow. */
export async function seedAlerts(given: Scope, { asOf, owners, tell }: Story): Promise<void> {
  const lead = owners.find(({ role }) => role === 'project-lead');
  if (!lead) throw new Error('The demo has no project lead.');
  const scope: Scope = { ...given, permissions: permissionsOf('project-lead'), member: { id: lead.id, name: lead.name, role: 'project-lead' } };
  const morning = (daysAgo: number) => new Date(asOf.getTime() - daysAgo * DAY_MS);
  const watched = await measure(scope, asOf);
  const wanted = [findOne(watched, [], 'alert'), findOne(watched, ['alert'], 'pending')].flatMap((found) => found ?? []);
  const quiet = watched.find(({ kpi }) => wanted.every((other) => other.kpi.id !== kpi.id));
  const chosen: Chosen[] = [...wanted, ...(quiet ? [{ ...quiet, condition: { kind: 'no-data' as const, threshold: null, margin: 0, forPeriods: 1 } }] : [])];
  for (const { kpi, unit, condition } of chosen) {
    const typed = AlertSchema.parse({ kind: condition.kind, threshold: condition.threshold === null ? '' : amountText(condition.threshold, unit), forPeriods: condition.forPeriods });
    const set = await setAlert(scope, kpi, typed, { unit, asOf: morning(FIRST_LOOK_DAYS_AGO) });
    if (!set.ok) throw new Error(`The demo's alert was refused: ${set.reason}`);
  }
  for (let daysAgo = FIRST_LOOK_DAYS_AGO; daysAgo >= 0; daysAgo--) {
    if (daysAgo === 0 || isWorkingDay(dayIn(morning(daysAgo), scope.timeZone), scope.timeZone)) await watchAlerts(scope, metricCatalogue, { asOf: morning(daysAgo) });
  }
  tell(`${chosen.length} alerts.`);
}

interface Watched {
  kpi: Kpi;
  unit: MetricUnit;
  told: SeriesPoint[];
  judged: SeriesPoint[];
}

interface Chosen extends Watched {
  condition: AlertCondition;
}

async function measure(scope: Scope, asOf: Date): Promise<Watched[]> {
  const kpis = (await listKpis(scope)).filter(({ metricId }) => metricId !== 'cohort-retention');
  const requests = kpis.map((kpi) => ({ ...subjectOf(kpi), grain: kpi.frequency, ...rangeUpTo(dayIn(asOf, scope.timeZone), kpi.frequency, PERIODS) }));
  const told = await metricCatalogue.measureAll(scope, requests, asOf);
  return kpis.flatMap((kpi, at) => {
    const answer = told[at]!;
    return answer.ok ? [{ kpi, unit: answer.value.metric.unit, told: answer.value.points, judged: answer.value.points }] : [];
  });
}

/** A KPI that is in that state by a condition somebody could well have set; of other KPIs than those that are in one of the states already. */
function findOne(watched: readonly Watched[], taken: readonly AlertState[], wanted: AlertState): Chosen | null {
  const busy = new Set(taken.map((state) => findOne(watched, [], state)?.kpi.id));
  const others = watched.filter(({ kpi }) => !busy.has(kpi.id));
  const tries = others.flatMap((one) => conditionsFor(one).map((condition, nth) => ({ ...one, condition, nth }))).sort((one, other) => one.nth - other.nth);
  const isWanted = ({ condition, ...one }: Chosen) => standingAfter(observe(condition, { ...one, grain: one.kpi.frequency, since: null }).map(({ observation }) => observation), condition.forPeriods).state === wanted;
  return tries.find(isWanted) ?? null;
}

/** Its status, and of a share that should be high a level in whole points between the last two periods. */
function conditionsFor({ kpi, told, unit }: Watched): AlertCondition[] {
  const plain = { margin: 0, forPeriods: 2 };
  const [before, newest] = told.filter(({ state }) => state === 'complete').map(({ value }) => value).slice(-2);
  const level = unit === 'ratio' && (kpi.direction === 'increase-to' || kpi.direction === 'stay-above') && before != null && newest != null ? Math.round((100 * (before + newest)) / 2) / 100 : null;
  return [
    { ...plain, kind: 'status', threshold: null },
    { ...plain, kind: 'status', threshold: null, forPeriods: 1 },
    { ...plain, kind: 'signal', threshold: null },
    ...(level === null ? [] : [{ ...plain, kind: 'below' as const, threshold: level }]),
  ];
}
