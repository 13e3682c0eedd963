import type { Transaction } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';

/** Names by member id, for owners and signatures. */
export async function memberNames(tx: Transaction, { workspaceId }: Scope, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const members = await tx.member.findMany({ where: { workspaceId, id: { in: wanted } }, select: { id: true, name: true } });
  return new Map(members.map((member) => [member.id, member.name]));
}
