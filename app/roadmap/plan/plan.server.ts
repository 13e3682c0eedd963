import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, toDate } from '#app/values/day.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { PhaseKind } from '../phase.ts';
import type { Plan, PlanItem, PlanLink } from './plan-item.ts';

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
  return inWorkspaceSql(workspaceId, async (tx) => {
    const [kept, names, changes] = await Promise.all([
      readPlan(tx, scope),
      tx.$queryRaw<{ id: string; name: string }[]>`
        SELECT id, name FROM members WHERE workspace_id = ${workspaceId}::uuid AND id IN (SELECT owner_id FROM plan_items WHERE workspace_id = ${workspaceId}::uuid)`,
      tx.$queryRaw<{ id: string; programme_id: string }[]>`
        SELECT DISTINCT ON (programme_id) id, programme_id FROM plan_changes
        WHERE workspace_id = ${workspaceId}::uuid AND member_id = ${member?.id ?? null}::uuid AND undone_at IS NULL
        ORDER BY programme_id, made_at DESC, id DESC`,
    ]);
    if (!kept) return null;
    const lastChangeId = changes.find((change) => change.programme_id === kept.programmeId)?.id ?? null;
    return { ...kept, ownerNames: Object.fromEntries(names.map(({ id, name }) => [id, name])), lastChangeId };
  });
}

/** Null when there is no such item in this workspace. */
export async function findPlanItem(scope: Scope, id: string): Promise<(ShownPlan & { item: PlanItem }) | null> {
  const found = isUuid(id) ? await findPlan(scope) : null;
  const item = found?.plan.items.find((each) => each.id === id);
  return found && item ? { ...found, item } : null;
}

/** Items by planned day, so that nothing changes place by being moved. */
export async function readPlan(tx: SqlTransaction, { workspaceId }: Scope): Promise<KeptPlan | null> {
  const programme = Prisma.sql`(SELECT id FROM programmes WHERE workspace_id = ${workspaceId}::uuid ORDER BY created_at, id LIMIT 1)`;
  const [phases, rows, links] = await Promise.all([
    tx.$queryRaw<{ id: string; kind: PhaseKind; programmeId: string }[]>`SELECT id, kind, programme_id AS "programmeId" FROM phases WHERE workspace_id = ${workspaceId}::uuid AND programme_id = ${programme}`,
    tx.$queryRaw<ItemRow[]>`
      SELECT id, phase_id AS "phaseId", shape, colour, name, owner_id AS "ownerId", planned_starts_on::text AS "plannedStart", planned_ends_on::text AS "plannedEnd",
        forecast_starts_on::text AS "forecastStart", forecast_ends_on::text AS "forecastEnd", actual_starts_on::text AS "actualStart", actual_ends_on::text AS "actualEnd",
        hours_planned AS "hoursPlanned", hours_spent AS "hoursSpent", objective_id AS "objectiveId", specification_id AS "specificationId", version
      FROM plan_items WHERE workspace_id = ${workspaceId}::uuid AND programme_id = ${programme}
      ORDER BY planned_starts_on, planned_ends_on, name, id`,
    tx.$queryRaw<PlanLink[]>`SELECT id, from_id AS "fromId", to_id AS "toId", lag_days AS "lagDays" FROM plan_links WHERE workspace_id = ${workspaceId}::uuid AND programme_id = ${programme} ORDER BY id`,
  ]);
  const programmeId = phases[0]?.programmeId;
  if (programmeId === undefined) return null;
  return { programmeId, plan: { items: rows.map(toItem), links }, phases: phases.map(({ id, kind }) => ({ id, kind })) };
}

interface ItemRow extends Omit<PlanItem, 'planned' | 'forecast' | 'actual'> {
  plannedStart: Day;
  plannedEnd: Day;
  forecastStart: Day | null;
  forecastEnd: Day | null;
  actualStart: Day | null;
  actualEnd: Day | null;
}

function toItem({ plannedStart, plannedEnd, forecastStart, forecastEnd, actualStart, actualEnd, ...item }: ItemRow): PlanItem {
  return {
    ...item,
    planned: { start: plannedStart, end: plannedEnd },
    forecast: forecastStart && forecastEnd && { start: forecastStart, end: forecastEnd },
    actual: { start: actualStart, end: actualEnd },
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
