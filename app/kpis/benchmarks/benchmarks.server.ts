import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { parseAmount } from '#app/values/amount.ts';
import { dayIn, dayOf, toDate } from '#app/values/day.ts';
import type { MetricUnit } from '#app/values/metric.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { maySpeakOf } from '../check-ins/check-in.ts';
import { readerOf } from '../check-ins/check-ins.server.ts';
import type { Kpi } from '../kpi.ts';
import { findKpi } from '../kpis.server.ts';
import type { Benchmark } from './benchmark.ts';
import type { BenchmarkInput } from './benchmark-form.ts';

/** More of one KPI nobody holds it beside. */
export const MOST_BENCHMARKS = 8;

/** Of one KPI, or one of them, in the order they were entered. */
export async function listBenchmarks({ workspaceId }: Scope, of: { kpiId: string } | { id: string }): Promise<Benchmark[]> {
  return inWorkspace(workspaceId, async (tx) => {
    const rows = await tx.kpiBenchmark.findMany({ where: { workspaceId, removedAt: null, ...of }, orderBy: { id: 'asc' } });
    const people = rows.length === 0 ? [] : await tx.member.findMany({ where: { workspaceId, id: { in: rows.map(({ enteredById }) => enteredById) } }, select: { id: true, name: true } });
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return rows.map(({ id, kpiId, name, value, source, knownOn, enteredById, version }) => ({ id, kpiId, name, value, source, knownOn: dayOf(knownOn), enteredBy: names.get(enteredById) ?? '', version }));
  });
}

/** Null when there is none of that id, or it was taken away. */
export async function findBenchmark(scope: Scope, id: string): Promise<Benchmark | null> {
  return isUuid(id) ? ((await listBenchmarks(scope, { id }))[0] ?? null) : null;
}

export type BenchmarkRefusal = 'not-allowed' | 'value-missing' | 'value-unreadable' | 'day-ahead' | 'too-many';
export type BenchmarkActRefusal = 'not-found' | 'not-allowed' | 'changed-meanwhile' | 'too-many';

interface Given {
  /** Of the KPI's metric, in which the value was typed. */
  unit: MetricUnit;
  asOf: Date;
}

/** Writes down what a KPI can be held beside: its owner, or who steers. */
export async function enterBenchmark(scope: Scope, kpi: Pick<Kpi, 'id' | 'owner'>, input: BenchmarkInput, { unit, asOf }: Given): Promise<Result<string, BenchmarkRefusal>> {
  const { workspaceId, member } = scope;
  if (!member || !maySpeakOf(kpi.owner.id, readerOf(scope))) return refused('not-allowed');
  const read = readInput(scope, input, { unit, asOf });
  if (!read.ok) return read;
  return inWorkspace(workspaceId, async (tx) => {
    await lock(tx, scope);
    if ((await tx.kpiBenchmark.count({ where: { workspaceId, kpiId: kpi.id, removedAt: null } })) >= MOST_BENCHMARKS) return refused('too-many');
    const { id } = await tx.kpiBenchmark.create({ data: { workspaceId, kpiId: kpi.id, ...read.value, enteredById: member.id }, select: { id: true } });
    await recordAudit(tx, scope, { verb: 'kpi-benchmark.create', entity: 'kpi-benchmark', recordId: id, after: { kpiId: kpi.id, ...input } });
    return done(id);
  });
}

/** Who changes it is who entered it from then on: theirs is the value that stands. */
export async function changeBenchmark(scope: Scope, id: string, input: BenchmarkInput, given: Given): Promise<Result<{ kpiId: string }, BenchmarkRefusal | BenchmarkActRefusal>> {
  return actOn<BenchmarkRefusal | BenchmarkActRefusal>(scope, id, async (tx, row, memberId) => {
    if (row.removedAt) return refused('not-found');
    const read = readInput(scope, input, given);
    if (!read.ok) return read;
    const { count } = await tx.kpiBenchmark.updateMany({ where: { workspaceId: scope.workspaceId, id, version: input.version ?? 0 }, data: { ...read.value, enteredById: memberId, version: { increment: 1 } } });
    if (count === 0) return refused('changed-meanwhile');
    const { name, value, source, knownOn } = row;
    await recordAudit(tx, scope, { verb: 'kpi-benchmark.update', entity: 'kpi-benchmark', recordId: id, before: { name, value, source, knownOn: dayOf(knownOn) }, after: { ...read.value, knownOn: input.knownOn } });
    return done({ kpiId: row.kpiId });
  });
}

/** Takes it away, or back again. Twice is once. */
export async function removeBenchmark(scope: Scope, id: string, { isRemoved, asOf }: { isRemoved: boolean; asOf: Date }): Promise<Result<{ kpiId: string }, BenchmarkActRefusal>> {
  const { workspaceId } = scope;
  return actOn<BenchmarkActRefusal>(scope, id, async (tx, { kpiId, removedAt }) => {
    if (isRemoved === (removedAt !== null)) return done({ kpiId });
    if (!isRemoved && (await tx.kpiBenchmark.count({ where: { workspaceId, kpiId, removedAt: null } })) >= MOST_BENCHMARKS) return refused('too-many');
    await tx.kpiBenchmark.updateMany({ where: { workspaceId, id }, data: { removedAt: isRemoved ? asOf : null } });
    await recordAudit(tx, scope, { verb: isRemoved ? 'kpi-benchmark.remove' : 'kpi-benchmark.restore', entity: 'kpi-benchmark', recordId: id });
    return done({ kpiId });
  });
}

function readInput(scope: Scope, { name, value: typed, source, knownOn }: BenchmarkInput, { unit, asOf }: Given): Result<{ name: string; value: number; source: string; knownOn: Date }, 'value-missing' | 'value-unreadable' | 'day-ahead'> {
  const value = parseAmount(typed, unit);
  if (value === null) return refused('value-missing');
  if (value === 'unreadable') return refused('value-unreadable');
  if (knownOn > dayIn(asOf, scope.timeZone)) return refused('day-ahead');
  return done({ name, value, source, knownOn: toDate(knownOn) });
}

type Row = NonNullable<Awaited<ReturnType<Transaction['kpiBenchmark']['findFirst']>>>;

async function actOn<Refusal extends string>(scope: Scope, id: string, act: (tx: Transaction, row: Row, memberId: string) => Promise<Result<{ kpiId: string }, Refusal>>): Promise<Result<{ kpiId: string }, Refusal | 'not-found' | 'not-allowed'>> {
  const { workspaceId, member } = scope;
  if (!isUuid(id)) return refused('not-found');
  const found = await inWorkspace(workspaceId, (tx) => tx.kpiBenchmark.findFirst({ where: { workspaceId, id } }));
  const kpi = found && (await findKpi(scope, found.kpiId));
  if (!kpi) return refused('not-found');
  if (!member || !maySpeakOf(kpi.owner.id, readerOf(scope))) return refused('not-allowed');
  return inWorkspace(workspaceId, async (tx) => {
    await lock(tx, scope);
    const row = await tx.kpiBenchmark.findFirst({ where: { workspaceId, id } });
    return row ? act(tx, row, member.id) : refused('not-found');
  });
}

/** One at a time, so that there are never more than there may be. */
async function lock(tx: Transaction, { workspaceId }: Scope): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`kpi benchmarks ${workspaceId}`}, 0))`;
}
