import { arrayLiteral } from '#app/db/array-literal.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '../scope.ts';
import type { MessageKind } from './message-kind.ts';

/** Of these members, by their id, those who still work here, have an address and want messages of that kind. */
export async function mailReaders(tx: SqlTransaction, { workspaceId }: Scope, memberIds: readonly string[], kind: MessageKind): Promise<Map<string, { address: string; name: string }>> {
  const rows = await tx.$queryRaw<{ id: string; address: string; name: string }[]>`
    SELECT m.id, m.email AS address, m.name FROM members m
    WHERE m.workspace_id = ${workspaceId}::uuid AND m.id = ANY(${arrayLiteral(memberIds)}::uuid[]) AND m.access_ended_at IS NULL AND m.email IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM unsubscriptions u WHERE u.workspace_id = m.workspace_id AND u.member_id = m.id AND u.kind = ${kind})`;
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}
