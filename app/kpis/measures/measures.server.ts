import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Grain, MetricDefinition, MetricUnit } from '#app/values/metric.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { Layer } from '../kpi.ts';
import { type FormulaProblem, readFormula } from './formula.ts';
import { defineMeasures, leadsBack, type OwnMeasure } from './measure.ts';
import type { MeasureInput } from './measure-form.ts';

/** All of the workspace, those that ended too, by name. */
export async function listMeasures(scope: Scope): Promise<OwnMeasure[]> {
  return inWorkspaceSql(scope.workspaceId, (tx) => readMeasures(tx, scope));
}

/** Null when there is none in this workspace. */
export async function findMeasure(scope: Scope, id: string): Promise<OwnMeasure | null> {
  if (!isUuid(id)) return null;
  return (await listMeasures(scope)).find((measure) => measure.id === id) ?? null;
}

interface MeasureRow {
  id: string;
  name: string;
  about: string;
  unit: MetricUnit;
  layer: Layer;
  better: 'higher' | 'lower';
  frequency: Grain;
  formula: string | null;
  inputs: NonNullable<OwnMeasure['formula']>['inputs'];
  updater_id: string | null;
  updater_name: string | null;
  approver_id: string | null;
  approver_name: string | null;
  is_entered_twice: boolean;
  is_per_team: boolean;
  is_ended: boolean;
  version: number;
}

export async function readMeasures(tx: SqlTransaction, { workspaceId }: Scope): Promise<OwnMeasure[]> {
  const rows = await tx.$queryRaw<MeasureRow[]>`
    SELECT o.*, o.ended_at IS NOT NULL AS is_ended, u.name AS updater_name, a.name AS approver_name
    FROM own_measures o
    LEFT JOIN members u ON u.id = o.updater_id AND u.workspace_id = o.workspace_id
    LEFT JOIN members a ON a.id = o.approver_id AND a.workspace_id = o.workspace_id
    WHERE o.workspace_id = ${workspaceId}::uuid ORDER BY o.name`;
  return rows.map((row) => ({
    ...{ id: row.id, name: row.name, about: row.about, unit: row.unit, layer: row.layer, better: row.better, frequency: row.frequency, version: row.version },
    formula: row.formula === null ? null : { text: row.formula, inputs: row.inputs },
    updater: row.updater_id === null ? null : { id: row.updater_id, name: row.updater_name ?? '' },
    approver: row.approver_id === null ? null : { id: row.approver_id, name: row.approver_name ?? '' },
    isEnteredTwice: row.is_entered_twice,
    isPerTeam: row.is_per_team,
    isEnded: row.is_ended,
  }));
}

export type MeasureRefusal =
  | { field: 'name'; reason: 'name-taken' }
  | { field: 'updaterId' | 'approverId'; reason: 'unknown-person' | 'same-person' }
  | { field: 'formula'; reason: FormulaProblem | 'leads-back' | 'no-shared-period' | 'unknown-metric' };

type Saved<Value> = { ok: true; value: Value } | { ok: false; reason: 'not-allowed' | 'not-found' | 'changed-meanwhile' | 'not-measurable'; refusals: MeasureRefusal[] };

const refuse = (reason: 'not-allowed' | 'not-found' | 'changed-meanwhile'): Saved<never> => ({ ok: false, reason, refusals: [] });

/** @param catalogue what can go into a calculation beside own measures. @returns its id */
export async function createMeasure(scope: Scope, input: MeasureInput, catalogue: readonly MetricDefinition[]): Promise<Saved<string>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('kpis:write')) return refuse('not-allowed');
  return inWorkspace(workspaceId, async (tx) => {
    const refusals = await problemsOf(tx, scope, input, catalogue, null);
    if (refusals.length > 0) return { ok: false, reason: 'not-measurable', refusals };
    const { id } = await tx.ownMeasure.create({ data: { ...toColumns(input), workspaceId }, select: { id: true } });
    await recordAudit(tx, scope, { verb: 'own-measure.create', entity: 'own-measure', recordId: id, after: input });
    return { ok: true, value: id };
  });
}

/** What kind of figure it is stays: another unit or period is another measure, and what is given per team goes on so. A calculation that becomes another one is a new version. */
export async function changeMeasure(scope: Scope, id: string, { version, ...input }: MeasureInput & { version: number }, catalogue: readonly MetricDefinition[]): Promise<Saved<undefined>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('kpis:write')) return refuse('not-allowed');
  return inWorkspace(workspaceId, async (tx) => {
    const before = (await readMeasures(tx, scope)).find((measure) => measure.id === id);
    if (!before) return refuse('not-found');
    if (before.version !== version) return refuse('changed-meanwhile');
    const kept: MeasureInput = { ...input, unit: before.unit, layer: before.layer, frequency: before.frequency, source: before.formula ? 'formula' : 'readings', isPerTeam: before.isPerTeam || input.isPerTeam };
    const refusals = await problemsOf(tx, scope, kept, catalogue, id);
    if (refusals.length > 0) return { ok: false, reason: 'not-measurable', refusals };
    const { count } = await tx.ownMeasure.updateMany({ where: { workspaceId, id, version }, data: { ...toColumns(kept), version: { increment: 1 } } });
    if (count === 0) return refuse('changed-meanwhile');
    await recordAudit(tx, scope, { verb: 'own-measure.update', entity: 'own-measure', recordId: id, before, after: kept });
    return { ok: true, value: undefined };
  });
}

/** It is not kept up any more, or it is again. Its figures stay. */
export async function endMeasure(scope: Scope, id: string, isEnded: boolean, asOf: Date): Promise<Result<undefined, 'not-allowed' | 'not-found'>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('kpis:write')) return refused('not-allowed');
  return inWorkspace(workspaceId, async (tx) => {
    const { count } = await tx.ownMeasure.updateMany({ where: { workspaceId, id, endedAt: isEnded ? null : { not: null } }, data: { endedAt: isEnded ? asOf : null } });
    if (count === 0) return (await tx.ownMeasure.count({ where: { workspaceId, id } })) > 0 ? done() : refused('not-found');
    await recordAudit(tx, scope, { verb: isEnded ? 'own-measure.end' : 'own-measure.resume', entity: 'own-measure', recordId: id });
    return done();
  });
}

async function problemsOf(tx: Transaction, scope: Scope, input: MeasureInput, catalogue: readonly MetricDefinition[], id: string | null): Promise<MeasureRefusal[]> {
  const { workspaceId } = scope;
  const refusals: MeasureRefusal[] = [];
  // Of two people, or two presses, that give the same name the second is told.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`measures ${workspaceId}`}, 0))`;
  if ((await tx.ownMeasure.count({ where: { workspaceId, name: input.name, ...(id ? { id: { not: id } } : {}) } })) > 0) refusals.push({ field: 'name', reason: 'name-taken' });
  if (input.source === 'formula') return [...refusals, ...calculationProblems(input, await readMeasures(tx, scope), catalogue, id)];
  for (const field of ['updaterId', 'approverId'] as const) {
    if (input[field] && (await tx.member.count({ where: { workspaceId, id: input[field], accessEndedAt: null } })) === 0) refusals.push({ field, reason: 'unknown-person' });
  }
  if (input.approverId && input.approverId === input.updaterId) refusals.push({ field: 'approverId', reason: 'same-person' });
  return refusals;
}

function calculationProblems({ formula, inputs, unit, frequency }: MeasureInput, measures: readonly OwnMeasure[], catalogue: readonly MetricDefinition[], id: string | null): MeasureRefusal[] {
  const of = (reason: Extract<MeasureRefusal, { field: 'formula' }>['reason']): MeasureRefusal[] => [{ field: 'formula', reason }];
  if (id && leadsBack(id, inputs, measures)) return of('leads-back');
  const definitions = new Map([...catalogue.map((metric) => [metric.id, metric] as const), ...defineMeasures(measures, catalogue)]);
  const metrics = inputs.map(({ metricId }) => definitions.get(metricId));
  if (metrics.some((metric) => metric === undefined)) return of('unknown-metric');
  if (!metrics.every((metric) => metric!.grains.includes(frequency))) return of('no-shared-period');
  const read = readFormula(formula, Object.fromEntries(inputs.map(({ letter }, at) => [letter, metrics[at]!.unit])), unit);
  return read.ok ? [] : of(read.problem);
}

function toColumns({ source, check, formula, inputs, updaterId, approverId, isPerTeam, ...rest }: MeasureInput) {
  const isCalculated = source === 'formula';
  return {
    ...rest,
    formula: isCalculated ? formula : null,
    inputs: (isCalculated ? inputs : []) as unknown as Prisma.InputJsonValue,
    updaterId: isCalculated || !updaterId ? null : updaterId,
    approverId: !isCalculated && check === 'approval' ? approverId : null,
    isEnteredTwice: !isCalculated && check === 'twice',
    isPerTeam: !isCalculated && isPerTeam,
  };
}
