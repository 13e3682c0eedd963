import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayOf } from '#app/values/day.ts';
import { isFresh, type KeptOutlook } from './kept-outlook.ts';

/** What was kept lately, by KPI and version: of a target that was changed since there is none. */
export async function readOutlooks(tx: Transaction, { workspaceId }: Scope, today: Day): Promise<(kpi: { id: string; version: number }) => KeptOutlook | null> {
  const rows = await tx.kpiOutlook.findMany({ where: { workspaceId } });
  const kept = new Map(rows.map((row) => [row.kpiId, row]));
  return ({ id, version }) => {
    const row = kept.get(id);
    if (!row || row.kpiVersion !== version || !isFresh(dayOf(row.madeOn), today)) return null;
    return { until: dayOf(row.untilOn), value: row.value, low: row.low, high: row.high, chance: row.chance };
  };
}

/** As `readOutlooks`, in a transaction of its own. */
export async function listOutlooks(scope: Scope, today: Day): ReturnType<typeof readOutlooks> {
  return inWorkspace(scope.workspaceId, (tx) => readOutlooks(tx, scope, today));
}
