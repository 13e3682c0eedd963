import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn, dayOf, toDate } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { type DigestReader, READING_ROLES } from './digest-reader.ts';
import type { Rhythm } from './rhythm.ts';

/** Who may get the dashboard by mail, by name: who gets it first. */
export async function listDigestReaders({ workspaceId }: Scope): Promise<DigestReader[]> {
  return inWorkspace(workspaceId, async (tx) => {
    const members = await tx.member.findMany({ where: { workspaceId, accessEndedAt: null, role: { in: READING_ROLES } }, select: { id: true, name: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
    const chosen = new Map((await tx.kpiDigest.findMany({ where: { workspaceId } })).map((row) => [row.memberId, row]));
    const refusals = new Set((await tx.unsubscription.findMany({ where: { workspaceId, kind: 'digest' }, select: { memberId: true } })).map(({ memberId }) => memberId));
    const readers = members.map(({ id, name }): DigestReader => {
      const row = chosen.get(id);
      return { id, name, rhythm: row ? (row.rhythm as Rhythm) : null, sentOn: row ? dayOf(row.sentOn) : null, isRefused: refusals.has(id) };
    });
    return readers.sort((one, other) => Number(other.rhythm !== null) - Number(one.rhythm !== null));
  });
}

export type DigestRefusal = 'not-allowed' | 'not-found' | 'refused-by-reader';

/**
 * Lets a member have the dashboard by mail in a rhythm, or no more when null. Everybody for themselves; for others who may
 * write KPIs, but not for who refused such messages.
 */
export async function chooseDigest(scope: Scope, { memberId, rhythm, asOf }: { memberId: string; rhythm: Rhythm | null; asOf: Date }): Promise<Result<undefined, DigestRefusal>> {
  const { workspaceId, member } = scope;
  const isOwn = member?.id === memberId;
  if (!isOwn && !scope.permissions.has('kpis:write')) return refused('not-allowed');
  return inWorkspace(workspaceId, async (tx) => {
    const holder = { workspaceId, memberId };
    if (!(await tx.member.findFirst({ where: { workspaceId, id: memberId, accessEndedAt: null, role: { in: READING_ROLES } } }))) return refused('not-found');
    if (rhythm && !isOwn && (await tx.unsubscription.findFirst({ where: { ...holder, kind: 'digest' } }))) return refused('refused-by-reader');
    if (rhythm && isOwn) await tx.unsubscription.deleteMany({ where: { ...holder, kind: 'digest' } });
    await write(tx, scope, { memberId, rhythm, asOf });
    return done();
  });
}

/** Twice the same is once: the day it was last sent stays. */
async function write(tx: Transaction, scope: Scope, { memberId, rhythm, asOf }: { memberId: string; rhythm: Rhythm | null; asOf: Date }): Promise<void> {
  const holder = { workspaceId: scope.workspaceId, memberId };
  const before = (await tx.kpiDigest.findFirst({ where: holder }))?.rhythm ?? null;
  if (before === rhythm) return;
  if (rhythm === null) await tx.kpiDigest.deleteMany({ where: holder });
  else await tx.kpiDigest.upsert({ where: { workspaceId_memberId: holder }, create: { ...holder, rhythm, sentOn: toDate(dayIn(asOf, scope.timeZone)) }, update: { rhythm } });
  await recordAudit(tx, scope, { verb: 'kpi-digest.choose', entity: 'member', recordId: memberId, before: { rhythm: before }, after: { rhythm } });
}
