import type { Transaction } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';

/** The programme of the workspace; null when there is none yet. */
export async function readProgrammeId(tx: Transaction, { workspaceId }: Pick<Scope, 'workspaceId'>): Promise<string | null> {
  return (await tx.programme.findFirst({ where: { workspaceId }, orderBy: { createdAt: 'asc' }, select: { id: true } }))?.id ?? null;
}
