import { ENTITIES } from '#app/crm/entity/entities.ts';
import { countRecordsIn } from '#app/crm/list/count-records.server.ts';
import { listCustomFields } from '#app/crm/record/custom-fields.server.ts';
import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { MetricCatalogue } from '#app/kpis/catalogue.ts';
import { rangeUpTo } from '#app/kpis/filter.ts';
import { isMoving, type Kpi } from '#app/kpis/kpi.ts';
import { subjectOf } from '#app/kpis/kpi-request.ts';
import { listKpis } from '#app/kpis/kpis.server.ts';
import { statusOf } from '#app/kpis/status.ts';
import { periodsToJudge } from '#app/kpis/target/judging.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import { mailLocales } from '#app/people/mail/mail-locales.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn, toDate } from '#app/values/day.ts';
import { GRAINS, type MetricDefinition, type MetricRequest } from '#app/values/metric.ts';
import { askedOf, fitting } from '#app/values/slice.ts';
import { type Check, type Finding, findingOfRecords, findingOfSeries, findingOfStatus } from './check.ts';
import { CHECKED_ENTITIES, fieldsToFill, toCheck } from './checks.server.ts';
import { FROM_THE_START, readAsked } from './evidence.server.ts';
import { tellFailedChecks } from './tell-checks.server.ts';

interface Found {
  finding: Finding;
  /** Of a metric: the period that made it so. */
  periodOn: Day | null;
  /** Of records: the share or number. */
  found: number | null;
}

type Watched = Omit<Check, 'setBy'> & { specificationId: string; setById: string };

const LOOKED_BACK = 6;
/** Counting goes no further than this; nobody has more records of a kind. */
const MOST_RECORDS = 100_000_000;

/**
 * Looks whether every check holds now, and writes evidence where one says something else than it last did, or says it of a specification
 * that has come to ask something else: each once, however many look at the same time. What has no value says nothing.
 * @param specificationId only those of this one @param isTold who answers for it is told by mail of what held and holds no more @returns how many were looked at and how much evidence was written
 */
export async function runChecks(scope: Scope, catalogue: MetricCatalogue, { specificationId, isTold = false, asOf }: { specificationId?: string; isTold?: boolean; asOf: Date }): Promise<{ looked: number; written: number }> {
  const { workspaceId } = scope;
  const watched = await inWorkspace(workspaceId, (tx) => readWatched(tx, scope, specificationId));
  if (watched.length === 0) return { looked: 0, written: 0 };
  const found = new Map([...(await lookAtSeries(scope, catalogue, watched, asOf)), ...(await lookAtRecords(scope, watched, asOf))]);
  const localeOf = isTold ? await mailLocales(scope) : null;
  return inWorkspace(workspaceId, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`specification checks ${workspaceId}`}, 0))`;
    const asked = await readAsked(tx, scope, specificationId);
    const run = { looked: 0, written: 0 };
    const failed: Watched[] = [];
    for (const check of await readWatched(tx, scope, specificationId)) {
      const one = found.get(check.id);
      if (!one) continue; // set while this was looking
      run.looked += 1;
      await tx.specificationCheck.updateMany({ where: { workspaceId, id: check.id }, data: { lookedAt: asOf, finding: one.finding } });
      const said = await write(tx, scope, check, one, { askedSince: asked.get(check.specificationId)?.version ?? FROM_THE_START.version, asOf });
      if (said !== 'nothing-new') run.written += 1;
      if (said === 'holds-no-more') failed.push(check);
    }
    if (localeOf) await tellFailedChecks(tx, scope, failed, { localeOf, asOf });
    return run;
  });
}

async function readWatched(tx: Transaction, { workspaceId }: Scope, specificationId: string | undefined): Promise<Watched[]> {
  const rows = await tx.specificationCheck.findMany({ where: { workspaceId, removedAt: null, ...(specificationId ? { specificationId } : {}) }, orderBy: { id: 'asc' } });
  return rows.map((row) => ({ ...toCheck(row), specificationId: row.specificationId, setById: row.setById }));
}

/** What it said that it did not say before; the first time that it looks it holds no more when it does not hold. */
async function write(tx: Transaction, scope: Scope, { id: checkId, specificationId }: Watched, { finding, periodOn, found }: Found, { askedSince, asOf }: { askedSince: number; asOf: Date }): Promise<'nothing-new' | 'new' | 'holds-no-more'> {
  if (finding !== 'met' && finding !== 'not-met') return 'nothing-new';
  const { workspaceId } = scope;
  const last = await tx.specificationEvidence.findFirst({ where: { workspaceId, checkId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], select: { result: true, version: true } });
  if (last?.result === finding && last.version >= askedSince) return 'nothing-new';
  const spec = await tx.specification.findFirst({ where: { workspaceId, id: specificationId }, select: { version: true } });
  if (!spec) return 'nothing-new';
  const data = { specificationId, version: spec.version, checkId, result: finding, found };
  const { id } = await tx.specificationEvidence.create({ data: { workspaceId, ...data, testedOn: toDate(dayIn(asOf, scope.timeZone)), periodOn: periodOn && toDate(periodOn), createdAt: asOf }, select: { id: true } });
  await recordAudit(tx, scope, { verb: 'specification-evidence.find', entity: 'specification-evidence', recordId: id, after: { ...data, periodOn } });
  return finding === 'not-met' && last?.result !== finding ? 'holds-no-more' : 'new';
}

/** Of KPIs and metrics, all measured together and as they may be told; of the team and the part of the KPI where the metric can be asked so. */
async function lookAtSeries(scope: Scope, catalogue: MetricCatalogue, watched: readonly Watched[], asOf: Date): Promise<[string, Found][]> {
  const today = dayIn(asOf, scope.timeZone);
  const kpis = new Map((await listKpis(scope)).map((kpi) => [kpi.specification.id, kpi]));
  const metrics = new Map((await catalogue.listMetricsEverOf(scope)).map((metric) => [metric.id, metric]));
  const asks = watched.flatMap((check) => {
    const kpi = kpis.get(check.specificationId);
    const request = requestOf(check, kpi, metrics, today);
    return request ? [{ check, kpi, request }] : [];
  });
  const answers = await catalogue.measureAll(scope, asks.map(({ request }) => request), asOf);
  const gone: Found = { finding: 'not-measurable', periodOn: null, found: null };
  const found = new Map(
    asks.map(({ check, kpi }, at): [string, Found] => {
      const answer = answers[at]!;
      if (!answer.ok) return [check.id, gone];
      const { points } = answer.value;
      if (check.limit) return [check.id, { ...findingOfSeries(points, check.limit), found: null }];
      const finding = findingOfStatus(statusOf(kpi!, points), isMoving(kpi!.direction)); // a target is that of a KPI
      return [check.id, { finding, periodOn: points.findLast(({ state }) => state === 'complete')?.start ?? null, found: null }];
    }),
  );
  return watched.filter(({ subject }) => subject.kind === 'target' || subject.kind === 'metric').map(({ id }) => [id, found.get(id) ?? gone]);
}

/** Null for what is no series, and for what is not there any more. */
function requestOf({ subject }: Watched, kpi: Kpi | undefined, metrics: ReadonlyMap<string, MetricDefinition>, today: Day): MetricRequest | null {
  if (subject.kind === 'target') return kpi ? { ...subjectOf(kpi), grain: kpi.frequency, ...rangeUpTo(today, kpi.frequency, LOOKED_BACK + periodsToJudge(kpi, kpi.frequency)) } : null;
  if (subject.kind !== 'metric') return null;
  const metric = metrics.get(subject.metricId);
  if (!metric) return null;
  const grain = metric.grains.find((one) => one === kpi?.frequency) ?? GRAINS.find((one) => one !== 'day' && metric.grains.includes(one)) ?? metric.grains[0]!;
  return { metricId: metric.id, teamId: metric.perTeam ? (kpi?.team?.id ?? null) : null, ...askedOf(fitting(kpi?.slice ?? null, metric)), grain, ...rangeUpTo(today, grain, LOOKED_BACK) };
}

async function lookAtRecords(scope: Scope, watched: readonly Watched[], asOf: Date): Promise<[string, Found][]> {
  const found: [string, Found][] = [];
  for (const { id, subject, limit } of watched) {
    if (limit && (subject.kind === 'filled' || subject.kind === 'records')) found.push([id, { periodOn: null, ...(await countRecords(scope, subject, limit, asOf)) }]);
  }
  return found;
}

async function countRecords(scope: Scope, subject: Extract<Check['subject'], { entity: string }>, limit: NonNullable<Check['limit']>, asOf: Date): Promise<Omit<Found, 'periodOn'>> {
  const name = CHECKED_ENTITIES.find((known) => known === subject.entity);
  if (!name) return { finding: 'not-measurable', found: null };
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const customFields = await listCustomFields(tx, scope, name);
    const count = async (field: string | null) => {
      const filter = field === null ? null : ({ combinator: 'and', rules: [{ field, operator: 'notNull', value: null }] } as const);
      return (await countRecordsIn(tx, scope, ENTITIES[name], { filter, search: '', isTrash: false }, { asOf, customFields }, MOST_RECORDS)).count;
    };
    if (subject.kind === 'records') return findingOfRecords({ found: await count(null), of: null }, limit);
    if (!fieldsToFill(name, customFields).some((field) => field.name === subject.field)) return { finding: 'not-measurable', found: null };
    return findingOfRecords({ found: await count(subject.field), of: await count(null) }, limit);
  });
}
