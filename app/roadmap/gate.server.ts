import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { GateConditionMet } from '#app/db/generated/client.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn, dayOf, parseDay, toDate } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { judgeCase } from './business-case/confirmation.ts';
import { findCaseAtGate } from './business-case/read-case.server.ts';
import type { ConditionsMet } from './conditions/conditions.ts';
import { isGatePassed, readStandings } from './conditions/read-standing.server.ts';
import { measuresOf, toJudged } from './criteria.server.ts';
import type { LiveValue, Measure } from './criterion.ts';
import { isPassed, needsReason, type Verdict, type VerdictRefusal, verdictRefusals } from './gate.ts';
import { type GateEvidence, GateEvidenceSchema } from './gate-evidence.ts';
import { type Decision, DecisionSchema } from './gate-form.ts';
import { type Now, readLiveValues } from './live-values.server.ts';
import { lockGate } from './lock-gate.server.ts';
import { memberNames } from './member-names.server.ts';
import { keepVersion } from './pid/change-pid.server.ts';
import { composePid } from './pid/compose-pid.server.ts';
import { phaseAfter, phaseBefore, type PhaseKind } from './phase.ts';
import type { GateOverview } from './roadmap.ts';
import { readMark, readSigning, SIGNED_FACT, signedShare } from './signing/read-signing.server.ts';
import { weighedCriteria } from './signing/signing.ts';

export type DecisionRefusal = VerdictRefusal | 'not-allowed' | 'not-found' | 'reason-missing' | 'condition-owner-missing' | 'condition-date-missing' | 'decided-meanwhile' | 'signed-meanwhile';

/** The gate with every criterion judged now, what may be decided and what was. Null when it is not in this workspace. */
export async function findGate(scope: Scope, gateId: string, now: Now): Promise<GateOverview | null> {
  const { workspaceId } = scope;
  const today = dayIn(now.asOf, scope.timeZone);
  const rows = await inWorkspace(workspaceId, (tx) => tx.gateCriterion.findMany({ where: { workspaceId, gateId } }));
  const live = await readLiveValues(scope, measuresOf(rows).filter((measure) => measure !== SIGNED_FACT), now); // before the transaction below: it takes its own
  const standing = await findCaseAtGate(scope, gateId, now);
  return inWorkspace(workspaceId, async (tx) => {
    const gate = await tx.gate.findFirst({
      where: { workspaceId, id: gateId },
      include: { phase: { include: { programme: { select: { id: true, name: true } } } } },
    });
    if (!gate) return null;
    // One after the other: Prisma sends relations that stand side by side at once, and a connection takes one at a time.
    const recorded = await tx.gateCriterion.findMany({ where: { workspaceId, gateId }, orderBy: { position: 'asc' } });
    const verdicts = await tx.gateVerdict.findMany({ where: { workspaceId, gateId }, orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }] });
    const met = new Map((await tx.gateConditionMet.findMany({ where: { workspaceId, verdictId: { in: verdicts.map(({ id }) => id) } } })).map((row) => [row.verdictId, row]));
    const names = await memberNames(tx, scope, [...recorded.map((row) => row.confirmedById), ...verdicts.map((row) => row.decidedById), ...[...met.values()].map((row) => row.metById)]);
    const phase = gate.phase.kind as PhaseKind;
    const programmeId = gate.phase.programme.id;
    const judge = (values: ReadonlyMap<Measure, LiveValue | null>) => recorded.map((row) => toJudged(row, values, names, today, scope));
    const unconfirmed = await tx.affectedRole.findMany({ where: { workspaceId, programmeId, confirmedAt: null }, orderBy: { id: 'asc' }, select: { name: true } });
    const unconfirmedRoles = unconfirmed.map((role) => role.name);
    const { signing, moment } = await readSigning(tx, scope, gateId, now.asOf, { criteria: judge(live), unconfirmedRoles, lastVerdictId: verdicts[0]?.id ?? null });
    const criteria = judge(new Map(live).set(SIGNED_FACT, signedShare(signing, today)));
    const businessCase = { ...judgeCase({ phase, ...standing }), forecastWorth: standing.forecastWorth, currency: scope.currency };
    const facts = {
      phase,
      criteria: weighedCriteria(criteria, signing),
      unconfirmedRoles: signing.holding ? 0 : unconfirmedRoles.length,
      isPreviousPassed: await isPreviousPassed(tx, scope, { programmeId, phase, today }),
      isCaseUnconfirmed: businessCase.isConfirmationMissing,
      unsigned: signing.signers.filter(({ state }) => state !== 'signed').length,
    };
    return {
      id: gate.id,
      phase,
      programmeName: gate.phase.programme.name,
      today,
      plannedOn: dayOf(gate.plannedOn),
      criteria,
      unconfirmedRoles,
      signing,
      signedMoment: moment,
      businessCase,
      refusals: verdictRefusals(facts),
      standing: (await readStandings(tx, scope, [gateId], today)).get(gateId)?.verdict ?? null,
      verdicts: verdicts.map(({ id, verdict, reason, decidedAt, decidedById, evidence }) => ({
        id,
        verdict: verdict as Verdict,
        reason,
        decidedAt,
        decidedBy: names.get(decidedById) ?? null,
        ...GateEvidenceSchema.parse(evidence),
        conditionsMet: toMet(met.get(id), names, scope),
      })),
    };
  });
}

function toMet(row: GateConditionMet | undefined, names: ReadonlyMap<string, string>, { timeZone }: Scope): ConditionsMet | null {
  return row ? { on: dayIn(row.metAt, timeZone), by: names.get(row.metById) ?? null, evidence: row.evidence } : null;
}

/** Of which phase a gate is; null when it is not in this workspace. */
export async function findGatePhase({ workspaceId }: Scope, gateId: string): Promise<PhaseKind | null> {
  if (!isUuid(gateId)) return null;
  const found = await inWorkspace(workspaceId, (tx) => tx.gate.findFirst({ where: { workspaceId, id: gateId }, select: { phase: { select: { kind: true } } } }));
  return (found?.phase.kind as PhaseKind | undefined) ?? null;
}

/**
 * Decides the gate and freezes every value it rested on. A go ends the phase that day and starts the next, if they
 * had not already. `decided-meanwhile` when another verdict came in since the form was shown: a second click too.
 */
export async function decideGate(scope: Scope, gateId: string, input: Decision, now: Now): Promise<Result<{ verdictId: string }, DecisionRefusal>> {
  const { verdict, reason, lastVerdictId, conditionOwnerId, conditionDueOn } = DecisionSchema.parse(input);
  const { workspaceId, member } = scope;
  if (!member || !scope.permissions.has('gates:decide')) return refused('not-allowed');
  const gate = await findGate(scope, gateId, now);
  if (!gate) return refused('not-found');
  const refusal = gate.refusals[verdict];
  if (refusal) return refused(refusal);
  if (needsReason(verdict) && !reason) return refused('reason-missing');
  const condition = verdict === 'go-with-conditions' ? await readCondition(scope, conditionOwnerId, conditionDueOn, gate.today) : done(null);
  if (!condition.ok) return condition;
  // R6: what was agreed is kept with the go, to be compared with at the closing.
  const pid = gate.phase === 'impact' && isPassed(verdict) ? await composePid(scope, now) : null;
  const evidence = evidenceOf(gate, condition.value);

  return inWorkspace(workspaceId, async (tx) => {
    await lockGate(tx, scope, gateId);
    const latest = await tx.gateVerdict.findFirst({ where: { workspaceId, gateId }, orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }], select: { id: true } });
    if ((latest?.id ?? '') !== lastVerdictId) return refused('decided-meanwhile');
    if ((await readMark(tx, scope, gateId)) !== gate.signing.mark) return refused('signed-meanwhile');
    const made = await tx.gateVerdict.create({
      data: { workspaceId, gateId, verdict, reason: reason || null, decidedAt: now.asOf, decidedById: member.id, evidence },
    });
    await recordAudit(tx, scope, { verb: 'gate.decide', entity: 'gate', recordId: gateId, before: { lastVerdictId }, after: { verdictId: made.id, verdict, reason, evidence } });
    if (pid) await keepVersion(tx, scope, pid.programmeId, { content: pid.content, verdictId: made.id, asOf: now.asOf });
    if (isPassed(verdict)) await moveOn(tx, scope, gateId, now.asOf);
    return done({ verdictId: made.id });
  });
}

/** Everything as it stands, to be frozen. */
function evidenceOf({ criteria, unconfirmedRoles, signing: { signers, holding } }: GateOverview, condition: GateEvidence['condition']): GateEvidence {
  return {
    criteria,
    unconfirmedRoles,
    condition,
    signatures: signers.map(({ memberId, name, part, state, reason, saidOn }) => ({ memberId, name, part, state, reason, saidOn })),
    override: holding && { roles: holding.roles, reason: holding.reason, on: holding.on, by: holding.by },
  };
}

/** A condition nobody sees to, or with no day to come, is none. */
async function readCondition({ workspaceId }: Scope, ownerId: string, dueOn: string, today: Day): Promise<Result<GateEvidence['condition'], DecisionRefusal>> {
  const owner = ownerId ? await inWorkspace(workspaceId, (tx) => tx.member.findFirst({ where: { workspaceId, id: ownerId }, select: { name: true } })) : null;
  if (!owner) return refused('condition-owner-missing');
  const day = parseDay(dueOn);
  if (!day || day < today) return refused('condition-date-missing');
  return done({ ownerId, ownerName: owner.name, dueOn: day });
}

/** The last phase goes on after its verdict: learning has no end of its own. */
async function moveOn(tx: Transaction, scope: Scope, gateId: string, asOf: Date): Promise<void> {
  const { workspaceId } = scope;
  const phase = await tx.phase.findFirstOrThrow({ where: { workspaceId, gate: { id: gateId } } });
  const next = phaseAfter(phase.kind as PhaseKind);
  if (!next) return;
  const today = toDate(dayIn(asOf, scope.timeZone));
  await tx.phase.updateMany({ where: { workspaceId, id: phase.id, actualStartsOn: null }, data: { actualStartsOn: phase.plannedStartsOn < today ? phase.plannedStartsOn : today } });
  await tx.phase.updateMany({ where: { workspaceId, id: phase.id, actualEndsOn: null }, data: { actualEndsOn: today, version: { increment: 1 } } });
  await tx.phase.updateMany({ where: { workspaceId, programmeId: phase.programmeId, kind: next, actualStartsOn: null }, data: { actualStartsOn: today, version: { increment: 1 } } });
}

async function isPreviousPassed(tx: Transaction, { workspaceId }: Scope, { programmeId, phase, today }: { programmeId: string; phase: PhaseKind; today: Day }): Promise<boolean> {
  const kind = phaseBefore(phase);
  if (!kind) return true;
  const before = await tx.gate.findFirst({ where: { workspaceId, phase: { programmeId, kind } }, select: { id: true } });
  if (!before) return true; // no gate there, nothing to pass
  return isGatePassed(tx, { workspaceId }, before.id, today);
}
