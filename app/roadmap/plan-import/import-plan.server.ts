import { v7 as uuid } from 'uuid';
import { inWorkspace } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { listMemberNames } from '#app/people/members.server.ts';
import { dayIn } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { settled } from '../plan/move-item.ts';
import { changePlan, type PlanDone } from '../plan/keep-step.server.ts';
import { findPlan, type KeptPlan } from '../plan/plan.server.ts';
import type { PlanStep } from '../plan/plan-step.ts';
import { type CheckedPlan, checkRows } from './check-rows.ts';
import type { ReadPlan } from './file-row.ts';
import { planWords } from './plan-headers.ts';
import type { ImportChoice } from './plan-review.ts';

export interface Foreseen {
  kept: KeptPlan;
  checked: CheckedPlan;
  step: PlanStep;
}

/** What adding it would do, without doing it. */
export async function foreseePlan(scope: Scope, read: ReadPlan, choice: ImportChoice, asOf: Date): Promise<Result<Foreseen, 'not-allowed' | 'no-programme' | 'phase-not-found'>> {
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  const [kept, members] = await Promise.all([findPlan(scope), listMemberNames(scope)]);
  if (!kept) return refused('no-programme');
  if (!kept.phases.some(({ id }) => id === choice.phaseId)) return refused('phase-not-found');
  const checked = checkAgainst(kept, { scope, read, choice, members, asOf });
  return done({ kept, checked, step: checked.refusals.length > 0 ? { items: [], links: [] } : stepOf(kept, checked) });
}

export interface ImportOrder extends ImportChoice {
  /** What the change is going to be known by: one sent twice comes in once. */
  changeId: string;
}

type ImportRefusal = 'not-allowed' | 'no-programme' | 'phase-not-found' | 'rows-refused' | 'already-imported' | 'taken-back';

/** Adds all of it as one change of the plan, or nothing: with one row refused everything is. */
export async function importPlan(scope: Scope, read: ReadPlan, order: ImportOrder, asOf: Date): Promise<Result<PlanDone & { recordId: string }, ImportRefusal>> {
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  const members = await listMemberNames(scope);
  return changePlan<ImportRefusal>(scope, async (kept, tx) => {
    if (!kept.phases.some(({ id }) => id === order.phaseId)) return refused('phase-not-found');
    const change = await tx.planChange.findFirst({ where: { workspaceId: scope.workspaceId, id: order.changeId }, select: { undoneAt: true } });
    if (change) return refused(change.undoneAt ? 'taken-back' : 'already-imported');
    const checked = checkAgainst(kept, { scope, read, choice: order, members, asOf });
    if (checked.refusals.length > 0 || checked.drafts.length === 0) return refused('rows-refused');
    const step = stepOf(kept, checked);
    return done({ verb: 'plan.import', recordId: step.items[0]!.after!.id, step, changeId: order.changeId });
  });
}

/** Whether the change that a file was going to be known by stands in the plan. */
export async function isImported({ workspaceId }: Scope, changeId: string): Promise<boolean> {
  if (!isUuid(changeId)) return false;
  return inWorkspace(workspaceId, async (tx) => (await tx.planChange.count({ where: { workspaceId, id: changeId, undoneAt: null } })) > 0);
}

interface Ask {
  scope: Scope;
  read: ReadPlan;
  choice: ImportChoice;
  members: readonly { id: string; name: string }[];
  asOf: Date;
}

function checkAgainst({ phases, plan }: KeptPlan, { scope, read, choice, members, asOf }: Ask): CheckedPlan {
  return checkRows(read, { phases, items: plan.items.map(({ id, name }) => ({ id, name })), members, words: planWords(), phaseId: choice.phaseId, colour: choice.colour, today: dayIn(asOf, scope.timeZone) });
}

function stepOf({ plan }: KeptPlan, { drafts, links }: CheckedPlan): PlanStep {
  const items = drafts.map((draft) => ({ before: null, after: { ...draft, id: uuid(), version: 1 } }));
  const idAt = (place: number | string) => (typeof place === 'string' ? place : items[place]!.after.id);
  return settled(plan, { items, links: links.map(({ from, to, lagDays }) => ({ before: null, after: { id: uuid(), fromId: idAt(from), toId: idAt(to), lagDays } })) });
}
