import { inWorkspace } from '#app/db/client.server.ts';
import type { GateCriterion } from '#app/db/generated/client.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn, type Day } from '#app/values/day.ts';
import type { Localized } from '#app/values/localized.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isGatePassed } from './conditions/read-standing.server.ts';
import { type CriterionBasis, judgeCriterion, type LiveValue, type Measure } from './criterion.ts';
import { type Confirmation, ConfirmationSchema } from './gate-form.ts';
import type { JudgedCriterion } from './roadmap.ts';

export type ConfirmationRefusal = 'not-allowed' | 'not-found' | 'measured' | 'already-so' | 'gate-passed';

/** Signs a criterion that rests on a person's word. @returns the gate it belongs to. */
export async function confirmCriterion(scope: Scope, criterionId: string, input: Confirmation, asOf: Date): Promise<Result<{ gateId: string }, ConfirmationRefusal>> {
  const { evidence } = ConfirmationSchema.parse(input);
  return changeConfirmation(scope, criterionId, { isConfirming: true, asOf }, { confirmedAt: asOf, confirmedById: scope.member?.id ?? null, evidence: evidence || null });
}

/** Takes the signature back, with its evidence. @returns the gate it belongs to. */
export async function withdrawConfirmation(scope: Scope, criterionId: string, asOf: Date): Promise<Result<{ gateId: string }, ConfirmationRefusal>> {
  return changeConfirmation(scope, criterionId, { isConfirming: false, asOf }, { confirmedAt: null, confirmedById: null, evidence: null });
}

/** The gate a criterion belongs to; null when it is not in this workspace. */
export async function gateOfCriterion({ workspaceId }: Scope, criterionId: string): Promise<string | null> {
  return inWorkspace(workspaceId, async (tx) => (await tx.gateCriterion.findFirst({ where: { workspaceId, id: criterionId }, select: { gateId: true } }))?.gateId ?? null);
}

/** The criterion with its result; `names` and `live` hold at least what it refers to. */
export function toJudged(row: GateCriterion, live: ReadonlyMap<Measure, LiveValue | null>, names: ReadonlyMap<string, string>, today: Day, scope: Scope): JudgedCriterion {
  const basis = basisOf(row, scope);
  const measure = basis.kind === 'measured' ? basis.measure : null;
  return {
    id: row.id,
    title: row.title as unknown as Localized,
    isCritical: row.isCritical,
    isOwn: row.isOwn,
    measure,
    result: judgeCriterion(basis, measure && (live.get(measure) ?? null), today),
    confirmedBy: row.confirmedById && (names.get(row.confirmedById) ?? null),
    evidence: row.evidence,
  };
}

/** The measures that have to be read to judge these criteria. */
export function measuresOf(rows: readonly GateCriterion[]): Measure[] {
  return rows.flatMap((row) => (row.kind === 'measured' && row.measure ? [row.measure as Measure] : []));
}

function basisOf(row: GateCriterion, { timeZone }: Scope): CriterionBasis {
  if (row.kind !== 'measured') return { kind: 'confirmed', confirmedOn: row.confirmedAt && dayIn(row.confirmedAt, timeZone) };
  return { kind: 'measured', measure: row.measure as Measure, comparison: row.comparison === 'at-most' ? 'at-most' : 'at-least', threshold: row.threshold ?? 0 };
}

interface Signature {
  confirmedAt: Date | null;
  confirmedById: string | null;
  evidence: string | null;
}

async function changeConfirmation(scope: Scope, criterionId: string, { isConfirming, asOf }: { isConfirming: boolean; asOf: Date }, signature: Signature): Promise<Result<{ gateId: string }, ConfirmationRefusal>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  return inWorkspace(workspaceId, async (tx) => {
    const before = await tx.gateCriterion.findFirst({ where: { workspaceId, id: criterionId } });
    if (!before) return refused('not-found');
    if (before.kind !== 'confirmed') return refused('measured');
    if (await isGatePassed(tx, scope, before.gateId, dayIn(asOf, scope.timeZone))) return refused('gate-passed');
    // The state is part of the question, so that of two clicks one writes.
    const changed = await tx.gateCriterion.updateMany({ where: { workspaceId, id: criterionId, confirmedAt: isConfirming ? null : { not: null } }, data: signature });
    if (changed.count === 0) return refused('already-so');
    const verb = isConfirming ? 'criterion.confirm' : 'criterion.withdraw';
    await recordAudit(tx, scope, { verb, entity: 'gate-criterion', recordId: criterionId, before: { confirmedAt: before.confirmedAt, evidence: before.evidence }, after: signature });
    return done({ gateId: before.gateId });
  });
}
