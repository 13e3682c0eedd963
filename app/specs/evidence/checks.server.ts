import { ENTITIES } from '#app/crm/entity/entities.ts';
import { ENTITY_NAMES, type EntityName, type Field } from '#app/crm/entity/entity.ts';
import { listCustomFields } from '#app/crm/record/custom-fields.server.ts';
import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { SpecificationCheck } from '#app/db/generated/client.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { parseAmount } from '#app/values/amount.ts';
import { type MetricDefinition, type MetricId, type MetricUnit, standsAlone } from '#app/values/metric.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { type Check, type CheckSubject, type Comparison, type Finding, subjectKey, subjectOf } from './check.ts';
import { lockSpec, mayTest } from './evidence.server.ts';
import type { CheckInput } from './evidence-form.ts';

/** More on one specification would be about the same thing. */
export const MOST_CHECKS = 6;

/** What can be filled in or not: of every kind of record that has a page, the fields that may be left empty. */
export function fieldsToFill(entity: EntityName, customFields: readonly Field[]): Field[] {
  return [...ENTITIES[entity].fields, ...customFields].filter(({ kind, isRequired, isReadOnly }) => kind !== 'flag' && !isRequired && !isReadOnly);
}

export const CHECKED_ENTITIES: readonly EntityName[] = ENTITY_NAMES.filter((name) => ENTITIES[name].hasPage);

/** The workspace's own fields of the kinds of record that can be looked at. */
export async function listOwnFieldsToFill(scope: Scope): Promise<Partial<Record<EntityName, Field[]>>> {
  return inWorkspace(scope.workspaceId, async (tx) => {
    const found: Partial<Record<EntityName, Field[]>> = {};
    for (const name of CHECKED_ENTITIES) found[name] = await listCustomFields(tx, scope, name);
    return found;
  });
}

/** Those of a specification in the order they were set, also those that were taken away: their evidence names them. */
export async function listChecks({ workspaceId }: Scope, specificationId: string): Promise<(Check & { isRemoved: boolean })[]> {
  return inWorkspace(workspaceId, async (tx) => {
    const rows = await tx.specificationCheck.findMany({ where: { workspaceId, specificationId }, orderBy: { id: 'asc' } });
    const setters = await tx.member.findMany({ where: { workspaceId, id: { in: rows.map(({ setById }) => setById) } }, select: { id: true, name: true } });
    const names = new Map(setters.map(({ id, name }) => [id, name]));
    return rows.map((row) => ({ ...toCheck(row), setBy: names.get(row.setById) ?? '', isRemoved: row.removedAt !== null }));
  });
}

export function toCheck(row: SpecificationCheck): Omit<Check, 'setBy'> {
  return {
    id: row.id,
    subject: subjectIn(row),
    limit: row.threshold === null ? null : { comparison: row.comparison as Comparison, threshold: row.threshold },
    looked: row.lookedAt && row.finding ? { at: row.lookedAt, finding: row.finding as Finding } : null,
  };
}

function subjectIn({ kind, metricId, entity, field }: SpecificationCheck): CheckSubject {
  if (kind === 'metric') return { kind, metricId: metricId as MetricId };
  if (kind === 'filled') return { kind, entity: entity!, field: field! };
  return kind === 'records' ? { kind, entity: entity! } : { kind: 'target' };
}

export type CheckRefusal = 'not-found' | 'not-allowed' | 'subject-missing' | 'threshold-missing' | 'threshold-unreadable' | 'threshold-bounds' | 'set-already' | 'too-many';

/** Sets a check on a specification; it is looked at the next time somebody asks, or tonight. @param metrics what the workspace can be asked for. @returns its id */
export async function setCheck(scope: Scope, specificationId: string, { subject: key, comparison, threshold }: CheckInput, metrics: readonly MetricDefinition[], asOf: Date): Promise<Result<string, CheckRefusal>> {
  const { workspaceId, member } = scope;
  if (!isUuid(specificationId)) return refused('not-found');
  const subject = subjectOf(key);
  return inWorkspace(workspaceId, async (tx) => {
    const spec = await lockSpec(tx, scope, specificationId);
    if (!spec) return refused('not-found');
    if (!member || !mayTest(scope, spec.ownerId)) return refused('not-allowed');
    const unit = subject && (await unitOf(tx, scope, subject, metrics));
    if (!subject || !unit) return refused('subject-missing');
    const limit = subject.kind === 'target' ? done(null) : readLimit(comparison, threshold, unit);
    if (!limit.ok) return limit;
    const own = await tx.specificationCheck.findMany({ where: { workspaceId, specificationId, removedAt: null } });
    if (own.some((other) => subjectKey(subjectIn(other)) === key && other.comparison === (limit.value?.comparison ?? null))) return refused('set-already');
    if (own.length >= MOST_CHECKS) return refused('too-many');
    const columns = { metricId: null, entity: null, field: null, comparison: null, threshold: null, ...subject, ...limit.value };
    const { id } = await tx.specificationCheck.create({ data: { workspaceId, specificationId, ...columns, setById: member.id, createdAt: asOf }, select: { id: true } });
    await recordAudit(tx, scope, { verb: 'specification-check.create', entity: 'specification-check', recordId: id, after: { specificationId, subject: key, ...limit.value } });
    return done(id);
  });
}

/** In what its amount is typed; null when it is not there to be looked at. */
async function unitOf(tx: Transaction, scope: Scope, subject: CheckSubject, metrics: readonly MetricDefinition[]): Promise<MetricUnit | null> {
  if (subject.kind === 'target') return 'count';
  if (subject.kind === 'metric') return metrics.find((metric) => metric.id === subject.metricId && standsAlone(metric))?.unit ?? null;
  const entity = CHECKED_ENTITIES.find((name) => name === subject.entity);
  if (!entity) return null;
  if (subject.kind === 'records') return 'count';
  return fieldsToFill(entity, await listCustomFields(tx, scope, entity)).some(({ name }) => name === subject.field) ? 'ratio' : null;
}

function readLimit(comparison: Comparison, typed: string, unit: MetricUnit): Result<NonNullable<Check['limit']>, CheckRefusal> {
  const threshold = parseAmount(typed, unit);
  if (threshold === null) return refused('threshold-missing');
  if (threshold === 'unreadable') return refused('threshold-unreadable');
  if (unit === 'ratio' && (threshold < 0 || threshold > 1)) return refused('threshold-bounds');
  return done({ comparison, threshold });
}

/** Takes it away with what it says of the specification, or back again. Twice is once. */
export async function removeCheck(scope: Scope, id: string, { isRemoved, asOf }: { isRemoved: boolean; asOf: Date }): Promise<Result<{ specificationId: string }, 'not-found' | 'not-allowed' | 'set-already' | 'too-many'>> {
  const { workspaceId } = scope;
  if (!isUuid(id)) return refused('not-found');
  return inWorkspace(workspaceId, async (tx) => {
    const row = await tx.specificationCheck.findFirst({ where: { workspaceId, id } });
    const spec = row && (await lockSpec(tx, scope, row.specificationId));
    if (!spec) return refused('not-found');
    if (!mayTest(scope, spec.ownerId)) return refused('not-allowed');
    const { specificationId } = row;
    const others = isRemoved ? [] : await tx.specificationCheck.findMany({ where: { workspaceId, specificationId, removedAt: null, id: { not: id } } });
    if (others.some((other) => subjectKey(subjectIn(other)) === subjectKey(subjectIn(row)) && other.comparison === row.comparison)) return refused('set-already');
    if (others.length >= MOST_CHECKS) return refused('too-many');
    const { count } = await tx.specificationCheck.updateMany({ where: { workspaceId, id, removedAt: isRemoved ? null : { not: null } }, data: { removedAt: isRemoved ? asOf : null } });
    if (count > 0) await recordAudit(tx, scope, { verb: isRemoved ? 'specification-check.remove' : 'specification-check.restore', entity: 'specification-check', recordId: id });
    return done({ specificationId });
  });
}
