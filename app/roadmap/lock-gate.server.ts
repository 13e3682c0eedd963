import type { Transaction } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';

/** Lets nobody else decide, sign or ask at the gate until the transaction ends. @returns false when it is not in this workspace */
export async function lockGate(tx: Transaction, { workspaceId }: Pick<Scope, 'workspaceId'>, gateId: string): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`SELECT id FROM gates WHERE workspace_id = ${workspaceId}::uuid AND id = ${gateId}::uuid FOR UPDATE`;
  return found.length > 0;
}
