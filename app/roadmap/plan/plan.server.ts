import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { PlanItem as ItemRow } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayOf, toDate } from '#app/values/day.ts';
import { isUuid } from '#app/values/uuid.ts';
import { memberNames } from '../member-names.server.ts';
import type { PhaseKind } from '../phase.ts';
import type { Plan, PlanItem } from './plan-item.ts';

/** The plan of the workspace's programme, with what is written beside it. */
export interface KeptPlan {
  programmeId: string;
  plan: Plan;
  phases: { id: string; kind: PhaseKind }[];
}

export interface ShownPlan extends KeptPlan {
  /** Of owners, by member id. */
  ownerNames: Record<string, string>;
  /** The newest change of who asks that can still be tried to be taken back; null is none. */
  lastChangeId: string | null;
}

/** Null where there is no programme yet. */
export async function findPlan(scope: Scope): Promise<ShownPlan | null> {
  const { workspaceId, member } = scope;
  return inWorkspace(workspaceId, async (tx) => {
    const kept = await readPlan(tx, scope);
    if (!kept) return null;
    const names = await memberNames(tx, scope, kept.plan.items.map(({ ownerId }) => ownerId));
    const last = member && (await tx.planChange.findFirst({ where: { workspaceId, programmeId: kept.programmeId, memberId: member.id, undoneAt: null }, orderBy: [{ madeAt: 'desc' }, { id: 'desc' }], select: { id: true } }));
    return { ...kept, ownerNames: Object.fromEntries(names), lastChangeId: last?.id ?? null };
  });
}

/** Null when there is no such item in this workspace. */
export async function findPlanItem(scope: Scope, id: string): Promise<(ShownPlan & { item: PlanItem }) | null> {
  const found = isUuid(id) ? await findPlan(scope) : null;
  const item = found?.plan.items.find((each) => each.id === id);
  return found && item ? { ...found, item } : null;
}

/** Items by planned day, so that nothing changes place by being moved. */
export async function readPlan(tx: Transaction, { workspaceId }: Scope): Promise<KeptPlan | null> {
  const programme = await tx.programme.findFirst({ where: { workspaceId }, orderBy: { createdAt: 'asc' }, select: { id: true, phases: { select: { id: true, kind: true } } } });
  if (!programme) return null;
  const where = { workspaceId, programmeId: programme.id };
  const rows = await tx.planItem.findMany({ where, orderBy: [{ plannedStartsOn: 'asc' }, { plannedEndsOn: 'asc' }, { name: 'asc' }, { id: 'asc' }] });
  const links = await tx.planLink.findMany({ where, orderBy: { id: 'asc' }, select: { id: true, fromId: true, toId: true, lagDays: true } });
  return { programmeId: programme.id, plan: { items: rows.map(toItem), links }, phases: programme.phases.map(({ id, kind }) => ({ id, kind: kind as PhaseKind })) };
}

function toItem(row: ItemRow): PlanItem {
  const { id, phaseId, name, ownerId, hoursPlanned, hoursSpent, objectiveId, specificationId, version } = row;
  return {
    id, phaseId, name, ownerId, hoursPlanned, hoursSpent, objectiveId, specificationId, version,
    shape: row.shape as PlanItem['shape'],
    colour: row.colour as PlanItem['colour'],
    planned: { start: dayOf(row.plannedStartsOn), end: dayOf(row.plannedEndsOn) },
    forecast: row.forecastStartsOn && row.forecastEndsOn && { start: dayOf(row.forecastStartsOn), end: dayOf(row.forecastEndsOn) },
    actual: { start: row.actualStartsOn && dayOf(row.actualStartsOn), end: row.actualEndsOn && dayOf(row.actualEndsOn) },
  };
}

/** What is kept of an item, without its key and version. */
export function columnsOf({ planned, forecast, actual, phaseId, shape, colour, name, ownerId, hoursPlanned, hoursSpent, objectiveId, specificationId }: Omit<PlanItem, 'id' | 'version'>) {
  return {
    phaseId, shape, colour, name, ownerId, hoursPlanned, hoursSpent, objectiveId, specificationId,
    plannedStartsOn: toDate(planned.start),
    plannedEndsOn: toDate(planned.end),
    forecastStartsOn: forecast && toDate(forecast.start),
    forecastEndsOn: forecast && toDate(forecast.end),
    actualStartsOn: actual.start && toDate(actual.start),
    actualEndsOn: actual.end && toDate(actual.end),
  };
}
