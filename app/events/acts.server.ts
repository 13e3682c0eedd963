import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { resolveNames } from './actors.server.ts';
import { insertWithRollUp } from './events.server.ts';

/** One meaningful act in Pacer itself, such as deal.stage on a deal. */
export interface OwnAct {
  activity: string;
  /** The record it was done to. */
  object?: string;
}

const SOURCE = 'pacer';

/**
 * Tells as usage what a member just did, in the transaction that does it: both are there or neither, and adoption can be
 * measured of Pacer's own CRM without any set-up. What an API key or a job does is nobody's act. One call per batch.
 */
export async function recordActs(tx: SqlTransaction, scope: Scope, acts: readonly OwnAct[], asOf: Date): Promise<void> {
  const { member } = scope;
  if (!member || acts.length === 0) return;
  const [found] = await tx.$queryRaw<{ email: string }[]>`SELECT email FROM members WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${member.id}::uuid`;
  if (!found) return;
  const names = await resolveNames(tx, scope, [found.email], new Set(acts.map((act) => act.activity)));
  const events = acts.map(({ activity, object = null }, at) => ({ eventId: `${SOURCE}:${scope.batchId}:${at}`, actor: found.email, activity, object, occurredAt: asOf, durationMs: null, source: SOURCE, properties: null }));
  await insertWithRollUp(tx, scope, events, names, asOf);
}
