import { randomUUID } from 'node:crypto';
import { database } from '#app/db/client.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';

/** A new workspace with one member of the given role; returns that member's scope. */
export async function makeScope(overrides: { role?: Role; timeZone?: string; currency?: string; name?: string } = {}): Promise<Scope> {
  const { role = 'administrator', timeZone = 'Europe/Amsterdam', currency = 'EUR', name = 'Test workspace' } = overrides;
  const workspace = await database().workspace.create({ data: { name, timeZone, currency } });
  const member = await database().member.create({
    data: { workspaceId: workspace.id, email: `${randomUUID()}@example.org`, name: 'Test member', role },
  });
  return {
    workspaceId: workspace.id,
    timeZone,
    currency,
    permissions: permissionsOf(role),
    member: { id: member.id, name: member.name, role },
    actor: member.name,
    source: 'screen',
    batchId: randomUUID(),
  };
}

/** A colleague in the same workspace, named after the role; returns that colleague's scope. */
export async function join(scope: Scope, role: Role): Promise<Scope> {
  const member = await database().member.create({ data: { workspaceId: scope.workspaceId, email: `${randomUUID()}@example.org`, name: role, role } });
  return { ...scope, member: { id: member.id, name: role, role }, actor: role, permissions: permissionsOf(role) };
}
