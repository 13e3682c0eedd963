import type { Transaction } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn, toDate } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { onProgramme } from '../strategy/change-strategy.server.ts';
import type { RehearsalInput } from './readiness-form.ts';

export type RehearsalRefusal = 'not-allowed' | 'no-programme' | 'not-found' | 'already-there' | 'member-not-found' | 'in-future' | 'changed-meanwhile';

/** Writes down a rehearsal that was held. The same one twice would make two of one. */
export async function addRehearsal(scope: Scope, input: RehearsalInput, asOf: Date): Promise<Result<{ id: string }, RehearsalRefusal>> {
  const { workspaceId } = scope;
  return onProgramme<{ id: string }, RehearsalRefusal>(scope, 'roadmap:write', async (tx, programmeId) => {
    const refusal = await inputRefusal(tx, scope, { programmeId, input, asOf, besides: null });
    if (refusal) return refused(refusal);
    const { id } = await tx.migrationRehearsal.create({ data: { workspaceId, programmeId, ...rowOf(input), createdAt: asOf } });
    await recordAudit(tx, scope, { verb: 'migration-rehearsal.create', entity: 'migration-rehearsal', recordId: id, after: rowOf(input) });
    return done({ id });
  });
}

export async function changeRehearsal(scope: Scope, id: string, input: RehearsalInput, asOf: Date): Promise<Result<{ id: string }, RehearsalRefusal>> {
  const { workspaceId } = scope;
  return onProgramme<{ id: string }, RehearsalRefusal>(scope, 'roadmap:write', async (tx, programmeId) => {
    const before = isUuid(id) ? await tx.migrationRehearsal.findFirst({ where: { workspaceId, id, removedAt: null } }) : null;
    if (!before) return refused('not-found');
    if (input.version !== before.version) return refused('changed-meanwhile');
    const refusal = await inputRefusal(tx, scope, { programmeId, input, asOf, besides: id });
    if (refusal) return refused(refusal);
    await tx.migrationRehearsal.updateMany({ where: { workspaceId, id }, data: { ...rowOf(input), version: { increment: 1 } } });
    const { heldOn, minutes, rowsMoved, rowsRefused, isSuccess, ledById, note } = before;
    await recordAudit(tx, scope, { verb: 'migration-rehearsal.change', entity: 'migration-rehearsal', recordId: id, before: { heldOn, minutes, rowsMoved, rowsRefused, isSuccess, ledById, note }, after: rowOf(input) });
    return done({ id });
  });
}

/** Takes a rehearsal away, or back again unless the same was written anew. Twice is once. */
export async function removeRehearsal(scope: Scope, id: string, { isRemoved, asOf }: { isRemoved: boolean; asOf: Date }): Promise<Result<{ id: string }, RehearsalRefusal>> {
  const { workspaceId } = scope;
  return onProgramme<{ id: string }, RehearsalRefusal>(scope, 'roadmap:write', async (tx, programmeId) => {
    const rehearsal = isUuid(id) ? await tx.migrationRehearsal.findFirst({ where: { workspaceId, id } }) : null;
    if (!rehearsal) return refused('not-found');
    if (!isRemoved && (await isThere(tx, { workspaceId, programmeId, row: rehearsal, besides: id }))) return refused('already-there');
    const { count } = await tx.migrationRehearsal.updateMany({ where: { workspaceId, id, removedAt: isRemoved ? null : { not: null } }, data: { removedAt: isRemoved ? asOf : null } });
    if (count > 0) await recordAudit(tx, scope, { verb: isRemoved ? 'migration-rehearsal.remove' : 'migration-rehearsal.restore', entity: 'migration-rehearsal', recordId: id });
    return done({ id });
  });
}

function rowOf({ heldOn, minutes, rowsMoved, rowsRefused, outcome, ledById, note }: RehearsalInput) {
  return { heldOn: toDate(heldOn), minutes, rowsMoved, rowsRefused, isSuccess: outcome === 'succeeded', ledById, note: note || null };
}

interface Asked {
  programmeId: string;
  input: RehearsalInput;
  asOf: Date;
  besides: string | null;
}

async function inputRefusal(tx: Transaction, { workspaceId, timeZone }: Scope, { programmeId, input, asOf, besides }: Asked): Promise<'member-not-found' | 'in-future' | 'already-there' | null> {
  if ((await tx.member.count({ where: { workspaceId, id: input.ledById } })) === 0) return 'member-not-found';
  if (input.heldOn > dayIn(asOf, timeZone)) return 'in-future';
  return (await isThere(tx, { workspaceId, programmeId, row: rowOf(input), besides })) ? 'already-there' : null;
}

interface SameRehearsal {
  workspaceId: string;
  programmeId: string;
  row: { heldOn: Date; minutes: number; rowsMoved: number; rowsRefused: number };
  /** The rehearsal that it may be itself; null for none. */
  besides: string | null;
}

/** On the same day, as long, with the same rows: that is the same one. */
async function isThere(tx: Transaction, { workspaceId, programmeId, row: { heldOn, minutes, rowsMoved, rowsRefused }, besides }: SameRehearsal): Promise<boolean> {
  return (await tx.migrationRehearsal.count({ where: { workspaceId, programmeId, removedAt: null, heldOn, minutes, rowsMoved, rowsRefused, ...(besides ? { id: { not: besides } } : {}) } })) > 0;
}
