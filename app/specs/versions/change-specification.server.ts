import { inWorkspace } from '#app/db/client.server.ts';
import { changeKpi } from '#app/kpis/kpis.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { offeredBeside } from '#app/values/metric.ts';
import type { Result } from '#app/values/result.ts';
import { done, refused } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { lockedSince } from '../baseline-lock.ts';
import { lintSpecification, type SmartFinding } from '../smart.ts';
import type { SpecDraft } from '../spec.ts';
import { toSpec } from '../spec-draft.ts';
import { type Around, canDivide, knownOf, knownSlices, readFacts, readSpecs, toColumns } from '../specs.server.ts';
import { keepUntouched, specOf } from './spec-of.ts';
import { type Change, changeBetween } from './version.ts';

/** changed-meanwhile: somebody changed it since it was looked at. */
export type Changed = { ok: true; value: Change } | { ok: false; reason: 'not-found' } | { ok: false; reason: 'changed-meanwhile' } | { ok: false; reason: 'not-smart'; findings: SmartFinding[] };

interface Asked {
  draft: SpecDraft;
  /** The version that was looked at. */
  version: number;
  /** Why it changes, in one's own words; null is not said. */
  reason: string | null;
}

/**
 * Changes the specification and its KPI, and keeps who changed what and when; all of it or nothing. With another target or owner
 * the agreement is void unless the owner agreed anew; with another target or way of judging, what was measured before is no longer held against it.
 */
export async function changeSpecification(scope: Scope, id: string, { draft, version, reason }: Asked, { catalogue, objectiveIds, liveOn = null, asOf }: Around): Promise<Changed> {
  if (!isUuid(id)) return { ok: false, reason: 'not-found' };
  const known = await catalogue.listMetricsEverOf(scope);
  const [hasDenominator, slices] = await Promise.all([canDivide(scope, draft, { catalogue, metrics: known }, asOf), knownSlices(scope, draft, { catalogue, metrics: known }, asOf)]);
  return inWorkspace(scope.workspaceId, async (tx) => {
    const [before] = await readSpecs(tx, scope, id);
    if (!before) return { ok: false, reason: 'not-found' };
    if (before.version !== version) return { ok: false, reason: 'changed-meanwhile' };
    const metrics = offeredBeside(known, [before.metricId, before.qualityMetricId]);
    const facts = { ...(await readFacts(tx, scope, draft, id)), ...knownOf(metrics, objectiveIds), slices, hasDenominator, ...lockedSince(liveOn, before) };
    const findings = lintSpecification(draft, facts).filter((found) => found.reason !== 'not-accepted'); // it may be agreed with later
    if (findings.length > 0) return { ok: false, reason: 'not-smart', findings };

    const was = specOf(before);
    const unit = facts.metrics.find(({ id }) => id === draft.metricId)!.unit; // there is one: the rule has just said so
    const spec = draft.metricId === was.metricId ? keepUntouched(was, toSpec(draft), unit) : toSpec(draft);
    const change = changeBetween(was, spec);
    const isAgreedAnew = draft.isAccepted && (change.isVoided || before.acceptedAt === null);
    if (change.fields.length === 0 && !isAgreedAnew) return { ok: true, value: change };
    const acceptedAt = isAgreedAnew ? asOf : change.isVoided ? null : before.acceptedAt;
    const { count } = await tx.specification.updateMany({ where: { workspaceId: scope.workspaceId, id, version }, data: { ...toColumns(spec), acceptedAt, version: { increment: 1 } } });
    if (count === 0) return { ok: false, reason: 'changed-meanwhile' };
    const after = Object.fromEntries(change.fields.map((field) => [field, spec[field]]));
    await tx.specificationVersion.create({
      data: {
        ...{ workspaceId: scope.workspaceId, specificationId: id, version: version + 1, changedAt: asOf, changedById: scope.member?.id ?? null, reason },
        ...{ before: JSON.parse(JSON.stringify(was)) as object, after: JSON.parse(JSON.stringify(after)) as object, isBreak: change.isBreak, isVoided: change.isVoided },
      },
    });
    await recordAudit(tx, scope, { verb: 'specification.update', entity: 'specification', recordId: id, before: was, after: { ...after, acceptedAt, reason } });
    await changeKpi(tx, scope, id, spec, change.isBreak ? dayIn(asOf, scope.timeZone) : undefined);
    return { ok: true, value: change };
  });
}

export type AcceptRefusal = 'not-found' | 'not-the-owner' | 'changed-meanwhile';

/** The owner agrees with the version they look at; nobody can do that for them. Agreeing twice is agreeing. */
export async function acceptTarget(scope: Scope, id: string, version: number, asOf: Date): Promise<Result<undefined, AcceptRefusal>> {
  if (!isUuid(id)) return refused('not-found');
  return inWorkspace(scope.workspaceId, async (tx) => {
    const where = { workspaceId: scope.workspaceId, id };
    const spec = await tx.specification.findFirst({ where, select: { ownerId: true, version: true } });
    if (!spec) return refused('not-found');
    if (spec.ownerId !== scope.member?.id) return refused('not-the-owner');
    if (spec.version !== version) return refused('changed-meanwhile');
    const { count } = await tx.specification.updateMany({ where: { ...where, version, acceptedAt: null }, data: { acceptedAt: asOf } });
    if (count > 0) await recordAudit(tx, scope, { verb: 'specification.accept', entity: 'specification', recordId: id, after: { acceptedAt: asOf, version } });
    return done(undefined);
  });
}
