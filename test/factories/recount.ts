import { askRecount } from '#app/events/recounting/ask-recount.server.ts';
import { runRecount } from '#app/events/recounting/recount-job.server.ts';
import type { Scope } from '#app/people/scope.ts';

/** Makes all sums again from the events, as the job does, and waits for it. */
export async function recountAll(scope: Scope): Promise<void> {
  await askRecount(null, scope, { source: 'events', asOf: new Date() });
  await runRecount(scope);
}
