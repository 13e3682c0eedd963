import { createHash } from 'node:crypto';
import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { measuresOf, toJudged } from '../criteria.server.ts';
import { type LiveValue, type Measure, shareOf } from '../criterion.ts';
import { memberNames } from '../member-names.server.ts';
import type { JudgedCriterion } from '../roadmap.ts';
import type { GateSigning, Override, Signer } from './gate-signing.ts';
import { type EvidenceMoment, overrideHolds, signerStanding } from './signing.ts';
import { MomentSchema } from './signing-form.ts';

/** The fact that reads the signatures themselves: it is no part of what is signed. */
export const SIGNED_FACT = 'gate-signed';

interface Standing {
  criteria: readonly JudgedCriterion[];
  unconfirmedRoles: readonly string[];
  lastVerdictId: string | null;
}

/** How the go/no-go of a gate stands, in an open transaction; `moment` is what somebody signs for now. */
export async function readSigning(tx: Transaction, scope: Scope, gateId: string, asOf: Date, standing: Standing): Promise<{ signing: GateSigning; moment: EvidenceMoment }> {
  const { workspaceId, timeZone } = scope;
  const today = dayIn(asOf, timeZone);
  const mark = await readMark(tx, scope, gateId); // first: what comes between is seen as changed meanwhile, never as already read
  const named = await tx.gateSigner.findMany({ where: { workspaceId, gateId } });
  const said = await tx.gateSignature.findMany({ where: { workspaceId, gateId }, orderBy: [{ saidAt: 'desc' }, { id: 'desc' }] });
  const rows = await tx.gateOverride.findMany({ where: { workspaceId, gateId }, orderBy: [{ overriddenAt: 'desc' }, { id: 'desc' }] });
  const names = await memberNames(tx, scope, [...named.map(({ memberId }) => memberId), ...rows.map(({ overriddenById }) => overriddenById)]);

  const { lastVerdictId } = standing;
  const unconfirmedRoles = [...standing.unconfirmedRoles];
  const overrides = rows.map(({ id, roles, reason, overriddenAt, overriddenById }): Override => ({ id, roles, reason, on: dayIn(overriddenAt, timeZone), by: names.get(overriddenById) ?? null }));
  const held = rows.find((row) => overrideHolds(row, { lastVerdictId, unconfirmedRoles }));
  const moment: EvidenceMoment = { lastVerdictId, criteria: standing.criteria.flatMap(signedCriterion), unconfirmedRoles, overrideId: held?.id ?? null };
  const signers = named.map(({ memberId, part }): Signer => {
    const newest = said.find((one) => one.memberId === memberId);
    const saidOn = newest ? dayIn(newest.saidAt, timeZone) : null;
    const own = newest && saidOn ? { choice: newest.choice === 'signed' ? ('signed' as const) : ('refused' as const), reason: newest.reason, saidOn, moment: MomentSchema.parse(newest.moment) } : null;
    const { state, lapse } = signerStanding(own, moment, today);
    return { memberId, name: names.get(memberId) ?? null, part, state, reason: state === 'refused' ? (own?.reason ?? null) : null, saidOn: state === 'waiting' ? null : saidOn, lapse };
  });
  signers.sort((one, other) => (one.name ?? '').localeCompare(other.name ?? '') || (one.memberId < other.memberId ? -1 : 1));
  return {
    moment,
    signing: { signers, own: signers.find(({ memberId }) => memberId === scope.member?.id) ?? null, moment: keyOf(moment), mark, overrides, holding: overrides.find(({ id }) => id === held?.id) ?? null },
  };
}

/** R15: which share of those who have to sign the go/no-go of go-live did; null without such a gate. `readLive` reads what else that gate asks. */
export async function readSignedFact(scope: Scope, asOf: Date, readLive: (measures: readonly Measure[]) => Promise<Map<Measure, LiveValue | null>>): Promise<LiveValue | null> {
  const { workspaceId } = scope;
  const gate = await inWorkspace(workspaceId, (tx) => tx.gate.findFirst({ where: { workspaceId, phase: { kind: 'go-live' } }, select: { id: true, phase: { select: { programmeId: true } } } }));
  if (!gate) return null;
  const recorded = await inWorkspace(workspaceId, (tx) => tx.gateCriterion.findMany({ where: { workspaceId, gateId: gate.id }, orderBy: { position: 'asc' } }));
  const live = await readLive(measuresOf(recorded).filter((measure) => measure !== SIGNED_FACT)); // takes its own transactions
  return inWorkspace(workspaceId, async (tx) => {
    const today = dayIn(asOf, scope.timeZone);
    const names = await memberNames(tx, scope, recorded.map(({ confirmedById }) => confirmedById));
    const last = await tx.gateVerdict.findFirst({ where: { workspaceId, gateId: gate.id }, orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }], select: { id: true } });
    const roles = await tx.affectedRole.findMany({ where: { workspaceId, programmeId: gate.phase.programmeId, confirmedAt: null }, orderBy: { id: 'asc' }, select: { name: true } });
    const standing = { criteria: recorded.map((row) => toJudged(row, live, names, today, scope)), unconfirmedRoles: roles.map(({ name }) => name), lastVerdictId: last?.id ?? null };
    const { signing } = await readSigning(tx, scope, gate.id, asOf, standing);
    return signedShare(signing, today);
  });
}

/** How many of those who have to sign did. */
export function signedShare({ signers }: Pick<GateSigning, 'signers'>, today: ReturnType<typeof dayIn>): LiveValue {
  return shareOf(signers.filter(({ state }) => state === 'signed').length, signers.length, today);
}

function signedCriterion({ id, measure, result, confirmedBy, evidence }: JudgedCriterion): EvidenceMoment['criteria'] {
  if (measure === SIGNED_FACT) return [];
  return [{ id, state: result.state, word: measure === null && result.state === 'met' ? JSON.stringify([confirmedBy, result.asOf, evidence]) : null }];
}

/** Changes with every name, signature, refusal and override at the gate. */
export async function readMark(tx: Transaction, { workspaceId }: Scope, gateId: string): Promise<string> {
  const named = await tx.gateSigner.findMany({ where: { workspaceId, gateId }, orderBy: { memberId: 'asc' }, select: { memberId: true } });
  const said = await tx.gateSignature.count({ where: { workspaceId, gateId } });
  const overridden = await tx.gateOverride.count({ where: { workspaceId, gateId } });
  return keyOf([named.map(({ memberId }) => memberId), said, overridden]);
}

function keyOf(of: unknown): string {
  return createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 32);
}
