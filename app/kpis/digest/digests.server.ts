import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn, dayOf } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { dashboardReader } from '../dashboards/dashboards.server.ts';
import { mayChange } from '../dashboards/own-dashboard.ts';
import { type DigestChoices, type DigestReader, READING_ROLES } from './digest-reader.ts';
import { keyOf, type Mailed, mayBeSent } from './mailed.ts';
import type { Rhythm } from './rhythm.ts';

/** Everybody may choose for themselves; for others who keeps the KPIs or the plan, and whose dashboard it is. */
function mayChooseForOthers(scope: Scope, mailed: Mailed): boolean {
  if (mailed === 'kpis') return scope.permissions.has('kpis:write');
  return mailed === 'report' ? scope.permissions.has('roadmap:write') : mayChange(mailed, dashboardReader(scope));
}

/** Who may get it by mail, by name: who gets it first. */
export async function listDigestReaders({ workspaceId }: Scope, mailed: Mailed): Promise<DigestReader[]> {
  return inWorkspace(workspaceId, async (tx) => {
    const members = await tx.member.findMany({ where: { workspaceId, accessEndedAt: null, role: { in: READING_ROLES } }, select: { id: true, name: true, role: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
    const chosen = new Map((await tx.digest.findMany({ where: { workspaceId, ...keyOf(mailed) } })).map((row) => [row.memberId, row]));
    const refusals = new Set((await tx.unsubscription.findMany({ where: { workspaceId, kind: 'digest' }, select: { memberId: true } })).map(({ memberId }) => memberId));
    const readers = members.filter(({ id, role }) => mayBeSent(mailed, { id, role: role as Role })).map(({ id, name }): DigestReader => {
      const row = chosen.get(id);
      return { id, name, rhythm: row ? (row.rhythm as Rhythm) : null, sentOn: row ? dayOf(row.sentOn) : null, isRefused: refusals.has(id) };
    });
    return readers.sort((one, other) => Number(other.rhythm !== null) - Number(one.rhythm !== null));
  });
}

/** Who only chooses for themselves sees only themselves. */
export async function readDigestChoices(scope: Scope, mailed: Mailed): Promise<DigestChoices> {
  const readers = await listDigestReaders(scope, mailed);
  const ownId = scope.member?.id ?? null;
  const isForOthers = mayChooseForOthers(scope, mailed);
  return { readers: isForOthers ? readers : readers.filter(({ id }) => id === ownId), ownId, mayChooseForOthers: isForOthers };
}

export type DigestRefusal = 'not-allowed' | 'not-found' | 'refused-by-reader';

interface Choice {
  memberId: string;
  /** Null: no more. */
  rhythm: Rhythm | null;
  mailed: Mailed;
  asOf: Date;
}

/** Lets a member have it by mail in a rhythm, or no more; never for others who refused such messages. */
export async function chooseDigest(scope: Scope, { memberId, rhythm, mailed, asOf }: Choice): Promise<Result<undefined, DigestRefusal>> {
  const { workspaceId, member } = scope;
  const isOwn = member?.id === memberId;
  if (!isOwn && !mayChooseForOthers(scope, mailed)) return refused('not-allowed');
  return inWorkspace(workspaceId, async (tx) => {
    const reader = await tx.member.findFirst({ where: { workspaceId, id: memberId, accessEndedAt: null }, select: { id: true, role: true } });
    if (!reader || !mayBeSent(mailed, { id: reader.id, role: reader.role as Role })) return refused('not-found');
    if (rhythm && !isOwn && (await tx.unsubscription.findFirst({ where: { workspaceId, memberId, kind: 'digest' } }))) return refused('refused-by-reader');
    if (rhythm && isOwn) await tx.unsubscription.deleteMany({ where: { workspaceId, memberId, kind: 'digest' } });
    await write(tx, scope, { memberId, rhythm, mailed, asOf });
    return done();
  });
}

/** Twice the same is once: the day it was last sent stays. */
async function write(tx: Transaction, scope: Scope, { memberId, rhythm, mailed, asOf }: Choice): Promise<void> {
  const { workspaceId } = scope;
  const key = keyOf(mailed);
  const before = (await tx.digest.findFirst({ where: { workspaceId, memberId, ...key } }))?.rhythm ?? null;
  if (before === rhythm) return;
  if (rhythm === null) await tx.digest.deleteMany({ where: { workspaceId, memberId, ...key } });
  else {
    await tx.$executeRaw`
      INSERT INTO digests (id, workspace_id, member_id, subject, dashboard_id, rhythm, sent_on)
      VALUES (gen_random_uuid(), ${workspaceId}::uuid, ${memberId}::uuid, ${key.subject}, ${key.dashboardId}::uuid, ${rhythm}, ${dayIn(asOf, scope.timeZone)}::date)
      ON CONFLICT (workspace_id, member_id, subject, dashboard_id) DO UPDATE SET rhythm = excluded.rhythm`;
  }
  await recordAudit(tx, scope, { verb: 'digest.choose', entity: 'member', recordId: memberId, before: { rhythm: before, ...key }, after: { rhythm, ...key } });
}
