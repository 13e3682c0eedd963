import { inWorkspace } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { keepStep, lockPlan } from './keep-step.server.ts';
import { settle } from './move-item.ts';
import { findCycle } from './network.ts';
import { applyStep, joinSteps, type PlanStep, reverseStep, type UndoRefusal, whyNotUndo } from './plan-step.ts';

/**
 * Takes one change of the plan back with all that moved along. Refused once something it touched was changed after it; twice is
 * once.
 */
export async function undoChange(scope: Scope, changeId: string, asOf: Date): Promise<Result<undefined, 'not-allowed' | 'not-found' | UndoRefusal>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  if (!isUuid(changeId)) return refused('not-found');
  return inWorkspace(workspaceId, async (tx) => {
    const kept = await lockPlan(tx, scope);
    const change = await tx.planChange.findFirst({ where: { workspaceId, id: changeId } });
    if (!kept || change?.programmeId !== kept.programmeId) return refused('not-found');
    if (change.undoneAt) return done();
    const made = { items: change.items, links: change.links } as unknown as PlanStep;
    const reason = whyNotUndo(kept.plan, made);
    if (reason) return refused(reason);
    const back = reverseStep(made);
    const before = applyStep(kept.plan, back);
    if (back.links.some(({ before: was }) => was === null) && findCycle(before)) return refused('changed-meanwhile');
    await keepStep(tx, scope, kept.programmeId, joinSteps(back, settle(before)));
    await tx.planChange.updateMany({ where: { workspaceId, id: changeId }, data: { undoneAt: asOf } });
    await recordAudit(tx, scope, { verb: 'plan.undo', entity: 'plan', recordId: changeId });
    return done();
  });
}
