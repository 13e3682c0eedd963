import { inWorkspace } from '#app/db/client.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';

/** The demo's own person of that role, who has a sign-in where there is one. */
export async function actAs(scope: Scope, role: Role): Promise<Scope> {
  const { id, name } = await inWorkspace(scope.workspaceId, (tx) => tx.member.findFirstOrThrow({ where: { workspaceId: scope.workspaceId, role }, orderBy: { personId: { sort: 'asc', nulls: 'last' } }, select: { id: true, name: true } }));
  return { ...scope, permissions: permissionsOf(role), member: { id, name, role }, actor: name };
}
