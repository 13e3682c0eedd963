import type { Transaction } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn, toDate } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { onProgramme } from '../strategy/change-strategy.server.ts';
import type { HypercareRefusal } from './change-hypercare.server.ts';
import type { CelebrationInput } from './hypercare-form.ts';

type Changed = Promise<Result<{ id: string }, HypercareRefusal>>;

/** Plans how a start is celebrated. The same on the same day is a double click: refused. */
export async function addCelebration(scope: Scope, input: CelebrationInput, asOf: Date): Changed {
  const { workspaceId } = scope;
  return onProgramme<{ id: string }, HypercareRefusal>(scope, 'roadmap:write', async (tx, programmeId) => {
    const reason = (await whyNot(tx, scope, input, asOf)) ?? ((await isThere(tx, { workspaceId, programmeId, ...rowOf(input) })) ? 'already-there' : null);
    if (reason) return refused(reason);
    const { id } = await tx.celebration.create({ data: { workspaceId, programmeId, ...rowOf(input), createdAt: asOf } });
    await recordAudit(tx, scope, { verb: 'celebration.create', entity: 'celebration', recordId: id, after: rowOf(input) });
    return done({ id });
  });
}

export async function changeCelebration(scope: Scope, id: string, input: CelebrationInput, asOf: Date): Changed {
  const { workspaceId } = scope;
  return onProgramme<{ id: string }, HypercareRefusal>(scope, 'roadmap:write', async (tx, programmeId) => {
    const before = isUuid(id) ? await tx.celebration.findFirst({ where: { workspaceId, id, removedAt: null } }) : null;
    if (!before) return refused('not-found');
    if (before.version !== input.version) return refused('changed-meanwhile');
    const reason = (await whyNot(tx, scope, input, asOf)) ?? ((await isThere(tx, { workspaceId, programmeId, ...rowOf(input), id: { not: id } })) ? 'already-there' : null);
    if (reason) return refused(reason);
    await tx.celebration.updateMany({ where: { workspaceId, id }, data: { ...rowOf(input), version: { increment: 1 } } });
    const { waveId, onDay, how, ledById, isHeld } = before;
    await recordAudit(tx, scope, { verb: 'celebration.change', entity: 'celebration', recordId: id, before: { waveId, onDay, how, ledById, isHeld }, after: rowOf(input) });
    return done({ id });
  });
}

/** Takes it away, or back again unless the same was planned anew. Twice is once. */
export async function removeCelebration(scope: Scope, id: string, { isRemoved, asOf }: { isRemoved: boolean; asOf: Date }): Changed {
  const { workspaceId } = scope;
  return onProgramme<{ id: string }, HypercareRefusal>(scope, 'roadmap:write', async (tx) => {
    const row = isUuid(id) ? await tx.celebration.findFirst({ where: { workspaceId, id } }) : null;
    if (!row) return refused('not-found');
    if (!isRemoved && row.removedAt && (await isThere(tx, row))) return refused('already-there');
    const { count } = await tx.celebration.updateMany({ where: { workspaceId, id, removedAt: isRemoved ? null : { not: null } }, data: { removedAt: isRemoved ? asOf : null } });
    if (count > 0) await recordAudit(tx, scope, { verb: isRemoved ? 'celebration.remove' : 'celebration.restore', entity: 'celebration', recordId: id });
    return done({ id });
  });
}

const rowOf = ({ waveId, on, how, ledById, isHeld }: CelebrationInput) => ({ waveId, onDay: toDate(on), how, ledById, isHeld });

/** What has been celebrated lies not ahead. */
async function whyNot(tx: Transaction, { workspaceId, timeZone }: Scope, { waveId, ledById, on, isHeld }: CelebrationInput, asOf: Date): Promise<HypercareRefusal | null> {
  if (waveId !== null && (await tx.milestone.count({ where: { workspaceId, id: waveId, kind: 'go-live' } })) === 0) return 'not-found';
  if ((await tx.member.count({ where: { workspaceId, id: ledById } })) === 0) return 'member-not-found';
  return isHeld && on > dayIn(asOf, timeZone) ? 'in-future' : null;
}

interface SameCelebration {
  workspaceId: string;
  programmeId: string;
  waveId: string | null;
  onDay: Date;
  how: string;
  id?: string | { not: string };
}

async function isThere(tx: Transaction, { workspaceId, programmeId, waveId, onDay, how, id }: SameCelebration): Promise<boolean> {
  const besides = typeof id === 'string' ? { not: id } : id;
  return (await tx.celebration.count({ where: { workspaceId, programmeId, waveId, onDay, removedAt: null, how: { equals: how, mode: 'insensitive' }, ...(besides && { id: besides }) } })) > 0;
}
