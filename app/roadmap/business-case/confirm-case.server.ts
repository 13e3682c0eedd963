import { inWorkspace } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import type { Now } from '../live-values.server.ts';
import { lockGate } from '../lock-gate.server.ts';
import { findCase } from './read-case.server.ts';

/** A second click within this time is the first one. */
const DOUBLE_MS = 10_000;

/**
 * Stands behind the case at a gate with what its KPIs say now (R22), and keeps what it came to. A case that turned negative
 * can be confirmed: it says that whoever decides has seen it.
 */
export async function confirmCase(scope: Scope, { gateId, note }: { gateId: string; note: string }, now: Now): Promise<Result<undefined, 'not-allowed' | 'no-case' | 'not-found'>> {
  const { workspaceId, member } = scope;
  if (!member || !scope.permissions.has('gates:decide')) return refused('not-allowed');
  const found = await findCase(scope, now);
  if (!found) return refused('no-case');
  const values = found.benefits.flatMap(({ kpi, planned, forecast }) => (kpi ? [{ kpiId: kpi.id, now: kpi.now?.value ?? null, expected: kpi.outlook?.value ?? null, planned, forecast }] : []));
  const worth = { plannedCents: Math.round(found.planned.netPresentValue), forecastCents: Math.round(found.forecast.netPresentValue) };
  return inWorkspace(workspaceId, async (tx) => {
    if (!(await lockGate(tx, scope, gateId))) return refused('not-found');
    const newest = await tx.businessCaseConfirmation.findFirst({ where: { workspaceId, caseId: found.id, gateId, confirmedById: member.id }, orderBy: [{ confirmedAt: 'desc' }, { id: 'desc' }] });
    const isAgain = newest && now.asOf.getTime() - newest.confirmedAt.getTime() < DOUBLE_MS && newest.plannedCents === BigInt(worth.plannedCents) && newest.forecastCents === BigInt(worth.forecastCents);
    if (isAgain) return done();
    const { id } = await tx.businessCaseConfirmation.create({ data: { workspaceId, caseId: found.id, gateId, confirmedAt: now.asOf, confirmedById: member.id, ...worth, note: note || null, values } });
    await recordAudit(tx, scope, { verb: 'business-case.confirm', entity: 'business-case', recordId: found.id, after: { confirmation: id, gateId, ...worth, values } });
    return done();
  });
}
