import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { changePlan, type PlanDone } from './keep-step.server.ts';
import { markItem, type MarkRefusal } from './mark-item.ts';
import { settled } from './move-item.ts';
import type { PlanItemState } from './plan-item.ts';
import { NOTHING } from './plan-step.ts';

type Refusal = 'not-allowed' | 'no-programme' | 'not-found' | 'changed-meanwhile' | MarkRefusal;

/**
 * Says how far something is, as of today; what waits for it moves on with it where it must. Where it was that already nothing
 * changes, whatever version was looked at: a second press is none.
 */
export async function sayHowFar(scope: Scope, id: string, { is, version, asOf }: { is: PlanItemState; version: number; asOf: Date }): Promise<Result<PlanDone & { name: string }, Refusal>> {
  let name = '';
  const said = await changePlan<Refusal>(scope, ({ plan }) => {
    const before = plan.items.find((item) => item.id === id);
    if (!before) return refused('not-found');
    name = before.name;
    const marked = markItem(before, is, dayIn(asOf, scope.timeZone));
    if (!marked.ok) return marked;
    const isSame = marked.value === before;
    if (!isSame && before.version !== version) return refused('changed-meanwhile');
    return done({ verb: 'plan-item.mark', recordId: id, step: isSame ? NOTHING : settled(plan, { items: [{ before, after: marked.value }], links: [] }) });
  });
  return said.ok ? done({ ...said.value, name }) : said;
}
