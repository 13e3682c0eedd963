import type { Transaction } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import type { Now } from '../live-values.server.ts';
import { onProgramme } from '../strategy/change-strategy.server.ts';
import type { ClosingReason } from './closing.ts';
import type { ClosingInput, ReopeningInput } from './closing-form.ts';
import { composeClosing } from './read-closing.server.ts';

export type CloseRefusal = ClosingReason | 'not-allowed' | 'no-programme' | 'changed-meanwhile';

/** Closes the programme and keeps what was agreed beside what came of it. `changed-meanwhile` when it was closed or opened since it was shown: a second click too. */
export async function closeProgramme(scope: Scope, { lessons, lastId }: ClosingInput, now: Now): Promise<Result<{ id: string }, CloseRefusal>> {
  const { workspaceId, member } = scope;
  if (!member || !scope.permissions.has('gates:decide')) return refused('not-allowed');
  const composed = await composeClosing(scope, now); // before the transaction below: it takes its own
  if (!composed) return refused('no-programme');
  return onProgramme<{ id: string }, CloseRefusal>(scope, 'gates:decide', async (tx, programmeId) => {
    const last = await newest(tx, workspaceId, programmeId);
    if ((last?.id ?? '') !== lastId || last?.kind === 'closed') return refused('changed-meanwhile');
    const [first] = composed.refusals;
    if (first) return refused(first.reason);
    const report = JSON.parse(JSON.stringify(composed.report)) as object;
    const { id } = await tx.programmeClosing.create({ data: { workspaceId, programmeId, kind: 'closed', text: lessons, report, actedAt: now.asOf, actedById: member.id } });
    await recordAudit(tx, scope, { verb: 'programme.close', entity: 'programme', recordId: programmeId, after: { closingId: id, lessons } });
    return done({ id });
  });
}

/** Opens a closed programme again; what was kept at the closing stays. */
export async function reopenProgramme(scope: Scope, { reason, lastId }: ReopeningInput, asOf: Date): Promise<Result<{ id: string }, CloseRefusal>> {
  const { workspaceId, member } = scope;
  if (!member) return refused('not-allowed');
  return onProgramme<{ id: string }, CloseRefusal>(scope, 'gates:decide', async (tx, programmeId) => {
    const last = await newest(tx, workspaceId, programmeId);
    if (last?.id !== lastId || last.kind !== 'closed') return refused('changed-meanwhile');
    const { id } = await tx.programmeClosing.create({ data: { workspaceId, programmeId, kind: 'reopened', text: reason, actedAt: asOf, actedById: member.id } });
    await recordAudit(tx, scope, { verb: 'programme.reopen', entity: 'programme', recordId: programmeId, before: { closingId: last.id }, after: { reason } });
    return done({ id });
  });
}

async function newest(tx: Transaction, workspaceId: string, programmeId: string) {
  return tx.programmeClosing.findFirst({ where: { workspaceId, programmeId }, orderBy: [{ actedAt: 'desc' }, { id: 'desc' }], select: { id: true, kind: true } });
}
