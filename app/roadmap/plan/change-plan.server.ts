import { v7 as uuid } from 'uuid';
import type { Transaction } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn } from '#app/values/day.ts';
import type { Period } from '#app/values/period.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isMember } from '../objectives.server.ts';
import { changePlan, type PlanDone } from './keep-step.server.ts';
import { moveItem, type MoveRefusal, settled } from './move-item.ts';
import { type LinkRefusal, whyNotLink } from './network.ts';
import type { KeptPlan } from './plan.server.ts';
import type { PlanDraft } from './plan-form.ts';
import { happensAhead } from './plan-item.ts';
import { NOTHING } from './plan-step.ts';

type Refusal = 'not-allowed' | 'no-programme';
type DraftRefusal = 'phase-not-found' | 'owner-not-found' | 'objective-not-found' | 'specification-not-found' | 'actual-in-future';
type Changed<Reason extends string> = Promise<Result<PlanDone & { recordId: string }, Reason | Refusal>>;

/** Something new to do or to have. */
export async function addItem(scope: Scope, draft: PlanDraft, asOf: Date): Changed<DraftRefusal> {
  return changePlan(scope, async (kept, tx) => {
    const reason = await whyNotDraft(tx, scope, kept, draft, dayIn(asOf, scope.timeZone));
    if (reason) return refused(reason);
    const item = { ...draft, id: uuid(), version: 1 };
    return done({ verb: 'plan-item.create', recordId: item.id, step: { items: [{ before: null, after: item }], links: [] } });
  });
}

/** Other words, people, days or hours; what waits for it moves on with it where it must. */
export async function changeItem(scope: Scope, id: string, { draft, version, asOf }: { draft: PlanDraft; version: number; asOf: Date }): Changed<DraftRefusal | 'not-found' | 'changed-meanwhile'> {
  return changePlan(scope, async (kept, tx) => {
    const before = kept.plan.items.find((item) => item.id === id);
    if (!before) return refused('not-found');
    if (before.version !== version) return refused('changed-meanwhile');
    const reason = await whyNotDraft(tx, scope, kept, draft, dayIn(asOf, scope.timeZone));
    if (reason) return refused(reason);
    const after = { ...before, ...draft };
    const isSame = JSON.stringify(sortedKeys(after)) === JSON.stringify(sortedKeys(before));
    return done({ verb: 'plan-item.update', recordId: id, step: isSame ? NOTHING : settled(kept.plan, { items: [{ before, after }], links: [] }) });
  });
}

/** Another expected period, as by dragging. */
export async function replanItem(scope: Scope, id: string, { period, version }: { period: Period; version: number }): Changed<MoveRefusal | 'changed-meanwhile'> {
  return changePlan<MoveRefusal | 'changed-meanwhile'>(scope, ({ plan }) => {
    const item = plan.items.find((each) => each.id === id);
    if (item && item.version !== version) return refused('changed-meanwhile');
    const moved = moveItem(plan, id, period);
    return moved.ok ? done({ verb: 'plan-item.move', recordId: id, step: moved.value }) : moved;
  });
}

/** Takes something out of the plan, with what it waited for and what waited for it. */
export async function removeItem(scope: Scope, id: string): Changed<'not-found'> {
  return changePlan(scope, ({ plan }) => {
    const item = plan.items.find((each) => each.id === id);
    if (!item) return refused('not-found');
    const links = plan.links.filter(({ fromId, toId }) => fromId === id || toId === id);
    return done({ verb: 'plan-item.remove', recordId: id, step: { items: [{ before: item, after: null }], links: links.map((link) => ({ before: link, after: null })) } });
  });
}

export interface NewLink {
  fromId: string;
  toId: string;
  lagDays: number;
}

/** Lets one thing wait for another. What would go round is refused; `onCycle` is told the way. */
export async function addLink(scope: Scope, { fromId, toId, lagDays }: NewLink, onCycle?: (names: string[]) => void): Changed<LinkRefusal['reason']> {
  return changePlan(scope, ({ plan }) => {
    const why = whyNotLink(plan, fromId, toId);
    if (why?.reason === 'cycle') onCycle?.(why.way.map((id) => plan.items.find((item) => item.id === id)?.name ?? ''));
    if (why) return refused(why.reason);
    const link = { id: uuid(), fromId, toId, lagDays };
    return done({ verb: 'plan-link.create', recordId: link.id, step: settled(plan, { items: [], links: [{ before: null, after: link }] }) });
  });
}

export async function removeLink(scope: Scope, id: string): Changed<'not-found'> {
  return changePlan(scope, ({ plan }) => {
    const link = plan.links.find((each) => each.id === id);
    if (!link) return refused('not-found');
    return done({ verb: 'plan-link.remove', recordId: link.toId, step: { items: [], links: [{ before: link, after: null }] } });
  });
}

function sortedKeys(thing: object): [string, unknown][] {
  return Object.entries(thing).sort(([one], [other]) => (one < other ? -1 : 1));
}

async function whyNotDraft(tx: Transaction, scope: Scope, { phases }: KeptPlan, draft: PlanDraft, today: Day): Promise<DraftRefusal | null> {
  const { workspaceId } = scope;
  if (!phases.some(({ id }) => id === draft.phaseId)) return 'phase-not-found';
  if (draft.ownerId !== null && !(await isMember(tx, scope, draft.ownerId))) return 'owner-not-found';
  if (draft.objectiveId !== null && (await tx.objective.count({ where: { workspaceId, id: draft.objectiveId } })) === 0) return 'objective-not-found';
  if (draft.specificationId !== null && (await tx.specification.count({ where: { workspaceId, id: draft.specificationId } })) === 0) return 'specification-not-found';
  return happensAhead(draft, today) ? 'actual-in-future' : null;
}
