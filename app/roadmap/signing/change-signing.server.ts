import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { isPassed } from '../gate.ts';
import { findGate } from '../gate.server.ts';
import type { Now } from '../live-values.server.ts';
import { lockGate } from '../lock-gate.server.ts';
import type { GateOverview } from '../roadmap.ts';
import { readMark } from './read-signing.server.ts';
import { whyNotRemove } from './signing.ts';
import type { OverrideInput, SignatureInput, SignerInput } from './signing-form.ts';

export type SigningRefusal = 'not-allowed' | 'not-found' | 'gate-passed' | 'member-not-found' | 'already-there' | 'too-many' | 'no-signer' | 'refused-stands' | 'changed-meanwhile' | 'no-sponsor' | 'nothing-to-override';

/** A go that more people sign is nobody's. */
const MOST_SIGNERS = 12;

/** Names who has to sign before the gate can be passed; of two clicks one is kept. */
export async function nameSigner(scope: Scope, gateId: string, { memberId, part }: SignerInput, now: Now): Promise<Result<{ name: string }, SigningRefusal>> {
  const { workspaceId, member: lead } = scope;
  if (!lead || !scope.permissions.has('roadmap:write')) return refused('not-allowed');
  return onOpenGate(scope, gateId, now, async (tx, { signing: { signers } }) => {
    const member = await tx.member.findFirst({ where: { workspaceId, id: memberId, accessEndedAt: null }, select: { name: true } });
    if (!member) return refused('member-not-found');
    if (signers.some((signer) => signer.memberId === memberId)) return refused('already-there');
    if (signers.length >= MOST_SIGNERS) return refused('too-many');
    await tx.gateSigner.create({ data: { workspaceId, gateId, memberId, part, namedAt: now.asOf, namedById: lead.id } });
    await recordAudit(tx, scope, { verb: 'gate.name-signer', entity: 'gate', recordId: gateId, after: { memberId, part } });
    return done({ name: member.name });
  });
}

/** Takes somebody off the list; what they said stays. */
export async function removeSigner(scope: Scope, gateId: string, memberId: string, now: Now): Promise<Result<null, SigningRefusal>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  return onOpenGate<null>(scope, gateId, now, async (tx, { signing: { signers } }) => {
    const signer = signers.find((one) => one.memberId === memberId);
    if (!signer) return refused('not-found');
    const reason = whyNotRemove(signer.state);
    if (reason) return refused(reason);
    await tx.gateSigner.deleteMany({ where: { workspaceId, gateId, memberId } });
    await recordAudit(tx, scope, { verb: 'gate.remove-signer', entity: 'gate', recordId: gateId, before: { memberId, part: signer.part } });
    return done(null);
  });
}

/** Signs for the gate as it stands, or refuses to, with one's own account. `changed-meanwhile` when it stands otherwise than it was shown; the same once more is once. */
export async function signGate(scope: Scope, gateId: string, { is, reason, moment }: SignatureInput, now: Now): Promise<Result<null, SigningRefusal>> {
  const { workspaceId, member } = scope;
  if (!member || !scope.permissions.has('roadmap:read')) return refused('not-allowed');
  return onOpenGate<null>(scope, gateId, now, async (tx, gate) => {
    const { own } = gate.signing;
    if (!own) return refused('no-signer');
    if (own.state === is && (own.reason ?? '') === reason) return done(null);
    if (gate.signing.moment !== moment) return refused('changed-meanwhile');
    const said = { choice: is, reason: is === 'refused' ? reason : null, moment: JSON.parse(JSON.stringify(gate.signedMoment)) as object };
    const { id } = await tx.gateSignature.create({ data: { workspaceId, gateId, memberId: member.id, saidAt: now.asOf, ...said } });
    await recordAudit(tx, scope, { verb: is === 'signed' ? 'gate.sign' : 'gate.refuse', entity: 'gate', recordId: gateId, after: { signatureId: id, ...said } });
    return done(null);
  });
}

/** R5: the sponsor lets the gate be passed although roles have no confirmed benefit. It stays to be seen, and holds for these roles until the next verdict. */
export async function overrideGate(scope: Scope, gateId: string, { reason }: OverrideInput, now: Now): Promise<Result<null, SigningRefusal>> {
  const { workspaceId, member } = scope;
  if (!member || !scope.permissions.has('gates:decide')) return refused('not-allowed');
  return onOpenGate<null>(scope, gateId, now, async (tx, gate) => {
    if (member.role !== 'management') return refused('no-sponsor');
    if (gate.refusals.go !== 'benefit-unconfirmed') return refused('nothing-to-override');
    const kept = { roles: gate.unconfirmedRoles, reason, lastVerdictId: gate.verdicts[0]?.id ?? null };
    const { id } = await tx.gateOverride.create({ data: { workspaceId, gateId, ...kept, overriddenAt: now.asOf, overriddenById: member.id } });
    await recordAudit(tx, scope, { verb: 'gate.override', entity: 'gate', recordId: gateId, after: { overrideId: id, ...kept } });
    return done(null);
  });
}

/** Hands the gate, locked and as it stands, to who may act on it; one that was passed stands as it was. */
async function onOpenGate<Value>(
  scope: Scope,
  gateId: string,
  now: Now,
  act: (tx: Transaction, gate: GateOverview) => Promise<Result<Value, SigningRefusal>>,
): Promise<Result<Value, SigningRefusal>> {
  const { workspaceId } = scope;
  const gate = isUuid(gateId) ? await findGate(scope, gateId, now) : null; // before the transaction below: it takes its own
  if (!gate) return refused('not-found');
  if (isPassed(gate.standing)) return refused('gate-passed');
  return inWorkspace(workspaceId, async (tx) => {
    await lockGate(tx, scope, gateId);
    const latest = await tx.gateVerdict.findFirst({ where: { workspaceId, gateId }, orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }], select: { id: true } });
    if (latest?.id !== gate.verdicts[0]?.id || (await readMark(tx, scope, gateId)) !== gate.signing.mark) return refused('changed-meanwhile');
    return act(tx, gate);
  });
}
