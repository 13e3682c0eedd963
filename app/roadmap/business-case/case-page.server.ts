import { inWorkspace } from '#app/db/client.server.ts';
import { listKpis } from '#app/kpis/kpis.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import type { MetricId } from '#app/values/metric.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { Now } from '../live-values.server.ts';
import { phaseNumber } from '../phase.ts';
import type { BenefitRow, Cost } from './case-overview.ts';
import { readNextGate } from './next-gate.server.ts';
import { findCase, findCaseAtGate, readRows } from './read-case.server.ts';

/** A KPI that a benefit can hang on. */
export interface KpiChoice {
  id: string;
  name: string | null;
  metricId: MetricId;
  measure: string | null;
}

/** What the page of the case needs, for who reads it and for who writes it. */
export async function readCasePage(scope: Scope, now: Now) {
  const canWrite = scope.permissions.has('roadmap:write');
  const { gate, hasProgramme } = await inWorkspace(scope.workspaceId, async (tx) => ({
    gate: await readNextGate(tx, scope, dayIn(now.asOf, scope.timeZone)),
    hasProgramme: (await tx.programme.count({ where: { workspaceId: scope.workspaceId } })) > 0,
  }));
  const shown = await findCase(scope, now);
  const next = gate && shown ? { ...gate, ...(await findCaseAtGate(scope, gate.id, now)) } : null;
  return {
    shown,
    hasProgramme,
    // Before the gate of the impact phase nobody asks for it yet.
    gate: next && { id: next.id, phase: next.phase, isConfirmed: next.isConfirmed, isNeeded: phaseNumber(next.phase) >= phaseNumber('impact') },
    kpis: canWrite ? await listCaseKpis(scope) : [],
    currency: scope.currency,
    today: dayIn(now.asOf, scope.timeZone),
    canWrite,
    canConfirm: scope.permissions.has('gates:decide'),
  };
}

/** Every KPI, to hang a benefit on. */
export async function listCaseKpis(scope: Scope): Promise<KpiChoice[]> {
  return (await listKpis(scope)).map(({ id, name, metricId, measure }) => ({ id, name, metricId, measure }));
}

/** One line of the case, to change it; null when it is not there. */
export async function findLine(scope: Scope, id: string): Promise<{ side: 'cost'; cost: Cost } | { side: 'benefit'; benefit: BenefitRow } | null> {
  if (!isUuid(id)) return null;
  const rows = await inWorkspace(scope.workspaceId, (tx) => readRows(tx, scope));
  const cost = rows?.costs.find((line) => line.id === id);
  if (cost) return { side: 'cost', cost };
  const benefit = rows?.benefits.find((line) => line.id === id);
  return benefit ? { side: 'benefit', benefit } : null;
}
