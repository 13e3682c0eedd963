import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import { dayIn, dayOf, toDate } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { recordAudit } from './audit.server.ts';
import { type MemberState, type MemberSummary, type NewMember, NewMemberSchema } from './member.ts';
import type { Role } from './role.ts';
import { keepPastRole } from './role-history.server.ts';
import type { Scope } from './scope.ts';

/** Adds somebody to the workspace: as measured population, or as a place that an invitation fills. */
export async function createMember(scope: Scope, given: NewMember): Promise<Result<{ id: string }, 'email-taken'>> {
  const { enrolledOn, leftOn, ...values } = NewMemberSchema.parse(given);
  return inWorkspace(scope.workspaceId, async (tx) => {
    if (await tx.member.findFirst({ where: { workspaceId: scope.workspaceId, email: values.email } })) return refused('email-taken');
    const member = await tx.member.create({
      data: { ...values, workspaceId: scope.workspaceId, enrolledOn: enrolledOn && toDate(enrolledOn), leftOn: leftOn && toDate(leftOn) },
    });
    await recordAudit(tx, scope, { verb: 'member.create', entity: 'member', recordId: member.id, after: { ...values, enrolledOn, leftOn } });
    return done({ id: member.id });
  });
}

interface MemberPage {
  members: MemberSummary[];
  /** Hand it back for the next page; null on the last one. */
  nextAfter: string | null;
}

/** By name, a page at a time; `search` looks in name and address. */
export async function listMembers(scope: Scope, { search = '', after, limit = 50 }: { search?: string; after?: string; limit?: number } = {}): Promise<MemberPage> {
  return inWorkspace(scope.workspaceId, async (tx) => {
    const rows = await tx.member.findMany({
      where: {
        workspaceId: scope.workspaceId,
        ...(search ? { OR: [{ name: { contains: search, mode: 'insensitive' } }, { email: { contains: search.toLowerCase() } }] } : {}),
      },
      include: { teamMemberships: { where: { endsOn: null }, include: { team: true } } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: limit + 1,
      ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    });
    const page = rows.slice(0, limit);
    const open = await tx.invitation.findMany({
      where: { workspaceId: scope.workspaceId, email: { in: page.map((row) => row.email) }, acceptedAt: null, revokedAt: null },
      select: { email: true },
    });
    const invited = new Set(open.map((row) => row.email));
    const members = page.map((row) => {
      const [membership] = row.teamMemberships;
      return {
        id: row.id,
        name: row.name,
        email: row.email,
        role: row.role,
        state: stateOf(row, invited.has(row.email)),
        team: membership ? { id: membership.teamId, name: membership.team.name, isManager: membership.isManager } : null,
        enrolledOn: row.enrolledOn && dayOf(row.enrolledOn),
        version: row.version,
      };
    });
    return { members, nextAfter: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
  });
}

type ChangeRefusal = 'not-found' | 'last-administrator' | 'changed-meanwhile' | 'administrators-only';

/** Takes effect at the person's next request, and in figures from today on. Only an administrator makes or unmakes administrators. */
export async function changeRole(scope: Scope, { memberId, role, version }: { memberId: string; role: Role; version: number }, asOf: Date): Promise<Result<undefined, ChangeRefusal>> {
  return changeMember(scope, memberId, async (tx, member) => {
    if (member.version !== version) return refused('changed-meanwhile');
    if ([member.role, role].includes('administrator') && !mayMakeAdministrators(scope)) return refused('administrators-only');
    if (member.role === 'administrator' && role !== 'administrator' && (await isLastAdministrator(tx, scope, memberId))) return refused('last-administrator');
    if (role !== member.role) await keepPastRole(tx, { workspaceId: scope.workspaceId, memberId, role: member.role }, dayIn(asOf, scope.timeZone));
    await tx.member.updateMany({ where: { id: memberId, workspaceId: scope.workspaceId }, data: { role, version: { increment: 1 } } });
    await recordAudit(tx, scope, { verb: 'member.change-role', entity: 'member', recordId: memberId, before: { role: member.role }, after: { role } });
    return done();
  });
}

/** Ends access at once: sessions that look at this workspace are gone, open invitations too. The history stays. */
export async function endAccess(scope: Scope, memberId: string, asOf: Date): Promise<Result<undefined, ChangeRefusal>> {
  return changeMember(scope, memberId, async (tx, member) => {
    if (member.accessEndedAt) return refused('not-found');
    if (member.role === 'administrator' && !mayMakeAdministrators(scope)) return refused('administrators-only');
    if (member.role === 'administrator' && (await isLastAdministrator(tx, scope, memberId))) return refused('last-administrator');
    const where = { id: memberId, workspaceId: scope.workspaceId };
    await tx.member.updateMany({ where, data: { accessEndedAt: asOf, version: { increment: 1 } } });
    await tx.invitation.updateMany({ where: { workspaceId: scope.workspaceId, email: member.email, acceptedAt: null, revokedAt: null }, data: { revokedAt: asOf } });
    if (member.personId) await tx.$executeRaw`SELECT pacer_end_sessions(${member.personId}::uuid, ${scope.workspaceId}::uuid)`;
    await recordAudit(tx, scope, { verb: 'member.end-access', entity: 'member', recordId: memberId, after: { accessEndedAt: asOf } });
    return done();
  });
}

export async function reopenAccess(scope: Scope, memberId: string): Promise<Result<undefined, ChangeRefusal>> {
  return changeMember(scope, memberId, async (tx, member) => {
    if (!member.accessEndedAt) return refused('not-found');
    if (member.role === 'administrator' && !mayMakeAdministrators(scope)) return refused('administrators-only');
    await tx.member.updateMany({ where: { id: memberId, workspaceId: scope.workspaceId }, data: { accessEndedAt: null, version: { increment: 1 } } });
    await recordAudit(tx, scope, { verb: 'member.reopen-access', entity: 'member', recordId: memberId, before: { accessEndedAt: member.accessEndedAt } });
    return done();
  });
}

/** Who holds workspace:write could give it away; who does not must not gain it by way of another. */
export function mayMakeAdministrators(scope: Scope): boolean {
  return scope.permissions.has('workspace:write');
}

interface LockedMember {
  email: string;
  role: string;
  version: number;
  personId: string | null;
  accessEndedAt: Date | null;
}

async function changeMember(
  scope: Scope,
  memberId: string,
  change: (tx: Transaction, member: LockedMember) => Promise<Result<undefined, ChangeRefusal>>,
): Promise<Result<undefined, ChangeRefusal>> {
  return inWorkspace(scope.workspaceId, async (tx) => {
    // One change of access at a time: two administrators unmaking each other would leave none.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`access:${scope.workspaceId}`}, 0))`;
    const member = await tx.member.findFirst({ where: { id: memberId, workspaceId: scope.workspaceId } });
    return member ? change(tx, member) : refused('not-found');
  });
}

async function isLastAdministrator(tx: Transaction, scope: Scope, memberId: string): Promise<boolean> {
  const others = await tx.member.count({
    where: { workspaceId: scope.workspaceId, role: 'administrator', accessEndedAt: null, personId: { not: null }, id: { not: memberId } },
  });
  return others === 0;
}

function stateOf(row: { personId: string | null; accessEndedAt: Date | null }, isInvited: boolean): MemberState {
  if (row.accessEndedAt) return 'ended';
  if (row.personId) return 'active';
  return isInvited ? 'invited' : 'no-access';
}

/** Everybody of the workspace who has not left, by name: for choosing somebody in a form. */
export async function listMemberNames(scope: Scope): Promise<{ id: string; name: string }[]> {
  return inWorkspace(scope.workspaceId, (tx) =>
    tx.member.findMany({ where: { workspaceId: scope.workspaceId, leftOn: null }, select: { id: true, name: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }], take: 1000 }),
  );
}
