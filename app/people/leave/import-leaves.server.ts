import { v7 as uuid } from 'uuid';
import type { Transaction } from '#app/db/client.server.ts';
import { addDays, type Day, dayOf, toDate } from '#app/values/day.ts';
import { recordAuditOfMany } from '../audit-many.server.ts';
import type { Scope } from '../scope.ts';

interface GivenLeave {
  memberId: string;
  startsOn: Day;
  lastOn: Day;
}

/** Notes the leave that a file tells of; what is known to the day already is left as it is, so that the same file changes nothing. @returns whose leave is new (or would be). */
export async function keepLeaves(tx: Transaction, scope: Scope, given: readonly GivenLeave[], { isDryRun }: { isDryRun: boolean }): Promise<string[]> {
  if (given.length === 0) return [];
  const { workspaceId } = scope;
  const known = await tx.leave.findMany({ where: { workspaceId, memberId: { in: given.map(({ memberId }) => memberId) } } });
  const isKnown = ({ memberId, startsOn, lastOn }: GivenLeave) => known.some((leave) => leave.memberId === memberId && dayOf(leave.startsOn) === startsOn && dayOf(leave.endsOn) === addDays(lastOn, 1));
  const added = given.filter((leave) => !isKnown(leave));
  if (!isDryRun && added.length > 0) {
    await tx.leave.createMany({ data: added.map(({ memberId, startsOn, lastOn }) => ({ id: uuid(), workspaceId, memberId, startsOn: toDate(startsOn), endsOn: toDate(addDays(lastOn, 1)) })) });
    await recordAuditOfMany(tx, scope, 'member.add-leave', 'member', added.map(({ memberId, startsOn, lastOn }) => ({ recordId: memberId, after: { startsOn, lastOn } })));
  }
  return added.map(({ memberId }) => memberId);
}
