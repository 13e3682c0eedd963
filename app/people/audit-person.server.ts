import { randomUUID } from 'node:crypto';
import { database } from '#app/db/client.server.ts';
import { recordAudit } from './audit.server.ts';
import { listOwnWorkspaces } from './own-workspaces.server.ts';
import { permissionsOf } from './permission.ts';

/** Writes what somebody did to their own account (signed in, changed a password) into the log of each of their workspaces. */
export async function recordForPerson(personId: string, verb: string): Promise<void> {
  const memberships = await listOwnWorkspaces(personId);
  await database().$transaction(async (tx) => {
    for (const { workspaceId, timeZone, currency, memberId, name, role } of memberships) {
      const scope = { workspaceId, timeZone, currency, permissions: permissionsOf(role), member: { id: memberId, name, role }, actor: name, source: 'screen' as const, batchId: randomUUID() };
      await recordAudit(tx, scope, { verb, entity: 'person', recordId: personId });
    }
  });
}
