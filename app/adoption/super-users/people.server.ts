import { inWorkspace } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { NamedMember } from './charge.ts';

/** Everybody who is here now, by name: to choose from. */
export async function listPeople({ workspaceId }: Scope): Promise<NamedMember[]> {
  return inWorkspace(workspaceId, (tx) => tx.member.findMany({ where: { workspaceId, accessEndedAt: null }, orderBy: [{ name: 'asc' }, { id: 'asc' }], select: { id: true, name: true } }));
}
