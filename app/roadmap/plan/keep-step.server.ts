import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { columnsOf, type KeptPlan, readPlan } from './plan.server.ts';
import type { PlanItem } from './plan-item.ts';
import type { PlanStep } from './plan-step.ts';

/** So many changes of a plan can be taken back; what is older is in the log alone. */
const KEPT_CHANGES = 200;

/** What was done, by what it can be taken back, and how much moved along. */
export interface PlanDone {
  /** Null when nothing had to change. */
  changeId: string | null;
  step: PlanStep;
}

export interface Decided {
  step: PlanStep;
  verb: string;
  /** What it was about: an item or a link. */
  recordId: string;
  /** What it is going to be known by; absent is a new one. */
  changeId?: string;
}

type Refusal = 'not-allowed' | 'no-programme';

/** Changes the plan as one: `decide` looks at the plan as it is, locked, and says what becomes of it. */
export async function changePlan<Reason extends string>(
  scope: Scope,
  decide: (kept: KeptPlan, tx: Transaction) => Promise<Result<Decided, Reason>> | Result<Decided, Reason>,
): Promise<Result<PlanDone & { recordId: string }, Reason | Refusal>> {
  const { workspaceId, member } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  return inWorkspace(workspaceId, async (tx) => {
    const kept = await lockPlan(tx, scope);
    if (!kept) return refused('no-programme');
    const decided = await decide(kept, tx);
    if (!decided.ok) return decided;
    const { step, verb, recordId, changeId } = decided.value;
    if (step.items.length + step.links.length === 0) return done({ changeId: null, step, recordId });
    const { programmeId } = kept;
    await keepStep(tx, scope, programmeId, step);
    const { id } = await tx.planChange.create({ data: { ...(changeId && { id: changeId }), workspaceId, programmeId, memberId: member?.id ?? null, items: asJson(step.items), links: asJson(step.links) }, select: { id: true } });
    await forgetOld(tx, scope, programmeId);
    await recordAudit(tx, scope, { verb, entity: 'plan', recordId, before: { items: step.items.map(({ before }) => before), links: step.links.map(({ before }) => before) }, after: { items: step.items.map(({ after }) => after), links: step.links.map(({ after }) => after) } });
    return done({ changeId: id, step, recordId });
  });
}

/** The plan with a lock: of two people who change it the second sees what the first made of it. */
export async function lockPlan(tx: Transaction, scope: Scope): Promise<KeptPlan | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`plan ${scope.workspaceId}`}, 0))`;
  return readPlan(tx, scope);
}

/** Writes what a step came to; links go first and come last, for they hold on to items. */
export async function keepStep(tx: Transaction, { workspaceId }: Scope, programmeId: string, { items, links }: PlanStep): Promise<void> {
  const ids = (turns: readonly { before: { id: string } | null; after: unknown }[]) => turns.flatMap(({ before, after }) => (before && after === null ? before.id : []));
  const added = items.flatMap(({ before, after }) => (before === null && after ? after : []));
  const [goneLinks, goneItems] = [ids(links), ids(items)];
  if (goneLinks.length > 0) await tx.planLink.deleteMany({ where: { workspaceId, id: { in: goneLinks } } });
  if (goneItems.length > 0) await tx.planItem.deleteMany({ where: { workspaceId, id: { in: goneItems } } });
  if (added.length > 0) await tx.planItem.createMany({ data: added.map((item) => ({ id: item.id, workspaceId, programmeId, ...columnsOf(item) })) });
  await moveMany(tx, workspaceId, items.flatMap(({ before, after }) => (before && after && hasOnlyMoved(before, after) ? after : [])));
  for (const { before, after } of items) {
    if (before && after && !hasOnlyMoved(before, after)) await tx.planItem.updateMany({ where: { workspaceId, id: after.id }, data: { ...columnsOf(after), version: { increment: 1 } } });
  }
  const newLinks = links.flatMap(({ before, after }) => (before === null && after ? after : []));
  if (newLinks.length > 0) await tx.planLink.createMany({ data: newLinks.map((link) => ({ ...link, workspaceId, programmeId })) });
}

/** One statement for all that a drag pushes on: one each would hold the plan for seconds. */
async function moveMany(tx: Transaction, workspaceId: string, items: readonly PlanItem[]): Promise<void> {
  if (items.length === 0) return;
  const rows = items.map(({ id, forecast }) => Prisma.sql`(${id}::uuid, ${forecast?.start ?? null}::date, ${forecast?.end ?? null}::date)`);
  await tx.$executeRaw`
    UPDATE plan_items SET forecast_starts_on = moved.starts_on, forecast_ends_on = moved.ends_on, version = version + 1
    FROM (VALUES ${Prisma.join(rows)}) AS moved (id, starts_on, ends_on)
    WHERE plan_items.workspace_id = ${workspaceId}::uuid AND plan_items.id = moved.id`;
}

function hasOnlyMoved(before: PlanItem, after: PlanItem): boolean {
  const rest = (item: PlanItem) => JSON.stringify({ ...columnsOf(item), forecastStartsOn: null, forecastEndsOn: null });
  return rest(before) === rest(after);
}

async function forgetOld(tx: Transaction, { workspaceId }: Scope, programmeId: string): Promise<void> {
  const old = await tx.planChange.findMany({ where: { workspaceId, programmeId }, orderBy: [{ madeAt: 'desc' }, { id: 'desc' }], skip: KEPT_CHANGES, select: { id: true } });
  if (old.length > 0) await tx.planChange.deleteMany({ where: { workspaceId, id: { in: old.map(({ id }) => id) } } });
}

const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;
