import type { Transaction } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn } from '#app/values/day.ts';

/** The day the programme was closed; null while it is open. In an open transaction. */
export async function readClosedOn(tx: Transaction, { workspaceId, timeZone }: Scope): Promise<Day | null> {
  const newest = await tx.programmeClosing.findFirst({ where: { workspaceId }, orderBy: [{ actedAt: 'desc' }, { id: 'desc' }], select: { kind: true, actedAt: true } });
  return newest?.kind === 'closed' ? dayIn(newest.actedAt, timeZone) : null;
}
