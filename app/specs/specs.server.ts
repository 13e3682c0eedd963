import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { MetricCatalogue } from '#app/kpis/catalogue.ts';
import { rangeUpTo } from '#app/kpis/filter.ts';
import type { Direction, Layer } from '#app/kpis/kpi.ts';
import { createKpi } from '#app/kpis/kpis.server.ts';
import type { CourseKind, Reset, Step } from '#app/kpis/target/course.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn, dayOf, toDate } from '#app/values/day.ts';
import { GRAINS, type Grain, type MetricDefinition, type MetricId, measureIdOf, standsAlone } from '#app/values/metric.ts';
import { askedOf, fitting, readSlice } from '#app/values/slice.ts';
import { isUuid } from '#app/values/uuid.ts';
import { lockedSince } from './baseline-lock.ts';
import { lintSpecification, type SmartFacts, type SmartFinding } from './smart.ts';
import type { Pillar, Spec, SpecDraft, SpecRecord } from './spec.ts';
import { toSpec } from './spec-draft.ts';

export type Created = { ok: true; value: { id: string; kpiId: string } } | { ok: false; reason: 'not-smart'; findings: SmartFinding[] };

export interface Around {
  catalogue: MetricCatalogue;
  /** Of the programme: this room does not know them. */
  objectiveIds: string[];
  /** When the system went live, of which this room does not know either; null or absent while it did not. */
  liveOn?: Day | null;
  asOf: Date;
}

/** Writes the specification and the KPI that measures it, both or neither; refused with what is not SMART, letter by letter. */
export async function createSpecification(scope: Scope, draft: SpecDraft, { catalogue, objectiveIds, liveOn = null, asOf }: Around): Promise<Created> {
  const metrics = await catalogue.listMetricsOf(scope);
  const [hasDenominator, slices] = await Promise.all([canDivide(scope, draft, { catalogue, metrics }, asOf), knownSlices(scope, draft, { catalogue, metrics }, asOf)]);
  return inWorkspace(scope.workspaceId, async (tx) => {
    const findings = lintSpecification(draft, { ...(await readFacts(tx, scope, draft, null)), ...knownOf(metrics, objectiveIds), slices, hasDenominator, ...lockedSince(liveOn, null) });
    if (findings.length > 0) return { ok: false, reason: 'not-smart', findings };
    const spec = toSpec(draft);
    const { id } = await tx.specification.create({ data: { ...toColumns(spec), workspaceId: scope.workspaceId, acceptedAt: asOf, createdAt: asOf }, select: { id: true } });
    await recordAudit(tx, scope, { verb: 'specification.create', entity: 'specification', recordId: id, after: spec });
    const kpiId = await createKpi(tx, scope, { ...spec, specificationId: id });
    return { ok: true, value: { id, kpiId } };
  });
}

export function knownOf(metrics: readonly MetricDefinition[], objectiveIds: readonly string[]): Pick<SmartFacts, 'metrics' | 'objectiveIds'> {
  return { metrics: metrics.filter(standsAlone), objectiveIds: new Set(objectiveIds) };
}

/** All specifications, newest first. */
export async function listSpecs(scope: Scope): Promise<SpecRecord[]> {
  return inWorkspace(scope.workspaceId, (tx) => readSpecs(tx, scope));
}

/** Null when there is none in this workspace. */
export async function findSpec(scope: Scope, id: string): Promise<SpecRecord | null> {
  if (!isUuid(id)) return null;
  const [spec] = await inWorkspace(scope.workspaceId, (tx) => readSpecs(tx, scope, id));
  return spec ?? null;
}

/** Who can own a KPI: everybody with access but end users, by name. */
export async function listOwners(scope: Scope): Promise<{ id: string; name: string }[]> {
  return inWorkspace(scope.workspaceId, (tx) => readOwners(tx, scope));
}

async function readOwners(tx: Transaction, scope: Scope) {
  return tx.member.findMany({ where: { workspaceId: scope.workspaceId, accessEndedAt: null, role: { not: 'end-user' } }, select: { id: true, name: true }, orderBy: { name: 'asc' } });
}

/** @param id of the specification that is changed; its own name is not taken. Null for a new one. */
export async function readFacts(tx: Transaction, scope: Scope, draft: SpecDraft, id: string | null) {
  const teams = await tx.team.findMany({ where: { workspaceId: scope.workspaceId }, select: { id: true } });
  const owners = await readOwners(tx, scope);
  const taken = draft.name ? await tx.specification.count({ where: { workspaceId: scope.workspaceId, name: draft.name, ...(id ? { id: { not: id } } : {}) } }) : 0;
  return { teamIds: new Set(teams.map(({ id }) => id)), ownerIds: new Set(owners.map(({ id }) => id)), isNameTaken: taken > 0 };
}

/** The part that was chosen, if it is there to be counted; its keys. */
export async function knownSlices(scope: Scope, { metricId, slice: key }: SpecDraft, { catalogue, metrics }: { catalogue: MetricCatalogue; metrics: readonly MetricDefinition[] }, asOf: Date): Promise<ReadonlySet<string>> {
  const [slice, metric] = [readSlice(key), metrics.find(({ id }) => id === metricId)];
  if (!key || !slice || !metric) return new Set();
  const grain = metric.grains[0]!;
  const [answer] = await catalogue.measureAll(scope, [{ metricId: metric.id, ...askedOf(slice), grain, ...rangeUpTo(dayIn(asOf, scope.timeZone), grain, 1) }], asOf);
  return new Set(answer?.ok || (answer && answer.reason !== 'unknown-slice' && answer.reason !== 'unknown-role') ? [key] : []);
}

/** Whether the chosen ratio had a value that may be told in one of the last periods: of a group that may never be told of, nothing can be measured. */
export async function canDivide(scope: Scope, draft: SpecDraft, { catalogue, metrics }: { catalogue: MetricCatalogue; metrics: readonly MetricDefinition[] }, asOf: Date): Promise<boolean> {
  const metric = metrics.find(({ id }) => id === draft.metricId);
  if (metric?.unit !== 'ratio') return true;
  const grain = GRAINS.find((one) => one === draft.frequency && metric.grains.includes(one)) ?? metric.grains.at(-1)!;
  const [answer] = await catalogue.measureAll(scope, [{ metricId: metric.id, teamId: draft.teamId, ...askedOf(fitting(readSlice(draft.slice), metric)), grain, ...rangeUpTo(dayIn(asOf, scope.timeZone), grain, 12) }], asOf);
  return !answer?.ok || answer.value.points.some(({ value }) => value !== null); // a refusal has its own reason
}

export function toColumns(spec: Spec) {
  return {
    ...spec,
    steps: spec.steps.map(({ on, value }) => ({ on, value })),
    baselineOn: toDate(spec.baselineOn),
    startsOn: toDate(spec.startsOn),
    deadlineOn: toDate(spec.deadlineOn),
    reviewOn: spec.reviewOn && toDate(spec.reviewOn),
    expiresOn: toDate(spec.expiresOn),
  };
}

export async function readSpecs(tx: Transaction, scope: Scope, id?: string): Promise<SpecRecord[]> {
  const rows = await tx.specification.findMany({ where: { workspaceId: scope.workspaceId, ...(id ? { id } : {}) }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
  const where = { workspaceId: scope.workspaceId };
  const kpis = await tx.kpi.findMany({ where: { ...where, specificationId: { in: rows.map((row) => row.id) } }, select: { id: true, specificationId: true } });
  const owners = await tx.member.findMany({ where: { ...where, id: { in: rows.map((row) => row.ownerId) } }, select: { id: true, name: true } });
  const teams = await tx.team.findMany({ where, select: { id: true, name: true } });
  const measures = await tx.ownMeasure.findMany({ where: { ...where, id: { in: rows.flatMap(({ metricId, qualityMetricId }) => [metricId, qualityMetricId ?? ''].flatMap((id) => measureIdOf(id) ?? [])) } }, select: { id: true, name: true } });
  const measureName = (metricId: string | null) => measures.find(({ id }) => metricId !== null && id === measureIdOf(metricId))?.name ?? null;
  return rows.map(({ workspaceId: _, updatedAt: __, ...row }) => ({
    ...row,
    pillar: row.pillar as Pillar | null,
    layer: row.layer as Layer,
    metricId: row.metricId as MetricId,
    measure: measureName(row.metricId),
    qualityMeasure: measureName(row.qualityMetricId),
    direction: row.direction as Direction,
    course: row.course as CourseKind,
    resetEvery: row.resetEvery as Reset | null,
    steps: row.steps as unknown as Step[],
    qualityMetricId: row.qualityMetricId as MetricId | null,
    frequency: row.frequency as Grain,
    baselineOn: row.baselineOn && dayOf(row.baselineOn),
    startsOn: dayOf(row.startsOn),
    deadlineOn: dayOf(row.deadlineOn),
    reviewOn: row.reviewOn && dayOf(row.reviewOn),
    expiresOn: dayOf(row.expiresOn),
    team: teams.find((team) => team.id === row.teamId)?.name ?? null,
    owner: owners.find((owner) => owner.id === row.ownerId)?.name ?? '',
    kpiId: kpis.find((kpi) => kpi.specificationId === row.id)?.id ?? null,
  }));
}
