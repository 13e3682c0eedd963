import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isMember } from '../objectives.server.ts';
import { bulkChange, type BulkChange, type BulkOutcome } from './bulk-change.ts';
import { changePlan, type PlanDone } from './keep-step.server.ts';

interface BulkRequest {
  /** With the versions that were looked at. */
  items: readonly { id: string; version: number }[];
  change: BulkChange;
  asOf: Date;
}

type Refusal = 'not-allowed' | 'no-programme' | 'not-found' | 'changed-meanwhile' | 'owner-not-found';

/** Changes many things of the plan as one, taken back as one. Refused as a whole when one of them is not there or was changed meanwhile. */
export async function changeTogether(scope: Scope, { items, change, asOf }: BulkRequest): Promise<Result<PlanDone & Omit<BulkOutcome, 'step'>, Refusal>> {
  const outcome: Omit<BulkOutcome, 'step'> = { changed: 0, pushed: 0, left: {} };
  const kept = await changePlan<Refusal>(scope, async ({ plan }, tx) => {
    const versions = new Map(plan.items.map(({ id, version }) => [id, version]));
    if (items.some(({ id }) => !versions.has(id))) return refused('not-found');
    if (items.some(({ id, version }) => versions.get(id) !== version)) return refused('changed-meanwhile');
    if (change.ownerId && !(await isMember(tx, scope, change.ownerId))) return refused('owner-not-found');
    const { step, ...rest } = bulkChange(plan, new Set(items.map(({ id }) => id)), change, dayIn(asOf, scope.timeZone));
    Object.assign(outcome, rest);
    return done({ verb: 'plan-item.bulk-change', recordId: items[0]!.id, step });
  });
  return kept.ok ? done({ changeId: kept.value.changeId, step: kept.value.step, ...outcome }) : kept;
}
