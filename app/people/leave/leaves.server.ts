import { inWorkspace } from '#app/db/client.server.ts';
import { addDays, type Day, dayOf, toDate } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { recordAudit } from '../audit.server.ts';
import type { Scope } from '../scope.ts';
import type { Leave } from './leave.ts';

export interface MemberLeaves {
  id: string;
  name: string;
  enrolledOn: Day | null;
  leaves: (Leave & { id: string })[];
}

/** Somebody's leave, the newest first; null when there is no such member in this workspace. */
export async function findLeaves({ workspaceId }: Scope, memberId: string): Promise<MemberLeaves | null> {
  if (!isUuid(memberId)) return null;
  const member = await inWorkspace(workspaceId, (tx) => tx.member.findFirst({ where: { workspaceId, id: memberId }, include: { leaves: { orderBy: [{ startsOn: 'desc' }, { id: 'asc' }] } } }));
  if (!member) return null;
  return {
    id: member.id,
    name: member.name,
    enrolledOn: member.enrolledOn && dayOf(member.enrolledOn),
    leaves: member.leaves.map(({ id, startsOn, endsOn }) => ({ id, startsOn: dayOf(startsOn), endsOn: dayOf(endsOn) })),
  };
}

export type LeaveRefusal = 'not-allowed' | 'not-found' | 'ends-before-start';

/** Somebody is away from the first up to and with the last day. */
export async function addLeave(scope: Scope, memberId: string, { startsOn, lastOn }: { startsOn: Day; lastOn: Day }): Promise<Result<{ id: string }, LeaveRefusal>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('people:write')) return refused('not-allowed');
  if (lastOn < startsOn) return refused('ends-before-start');
  if (!isUuid(memberId)) return refused('not-found');
  return inWorkspace(workspaceId, async (tx) => {
    if ((await tx.member.count({ where: { workspaceId, id: memberId } })) === 0) return refused('not-found');
    const { id } = await tx.leave.create({ data: { workspaceId, memberId, startsOn: toDate(startsOn), endsOn: toDate(addDays(lastOn, 1)) } });
    await recordAudit(tx, scope, { verb: 'member.add-leave', entity: 'member', recordId: memberId, after: { startsOn, lastOn } });
    return done({ id });
  });
}

export async function removeLeave(scope: Scope, memberId: string, leaveId: string): Promise<Result<undefined, LeaveRefusal>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('people:write')) return refused('not-allowed');
  if (!isUuid(memberId) || !isUuid(leaveId)) return refused('not-found');
  return inWorkspace(workspaceId, async (tx) => {
    const where = { workspaceId, memberId, id: leaveId };
    const leave = await tx.leave.findFirst({ where });
    if (!leave) return refused('not-found');
    await tx.leave.deleteMany({ where });
    await recordAudit(tx, scope, { verb: 'member.remove-leave', entity: 'member', recordId: memberId, before: { startsOn: dayOf(leave.startsOn), lastOn: addDays(dayOf(leave.endsOn), -1) } });
    return done();
  });
}
