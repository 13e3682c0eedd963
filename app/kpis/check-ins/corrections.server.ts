import { inWorkspace } from '#app/db/client.server.ts';
import type { KpiCorrection } from '#app/db/generated/client.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day, dayIn, dayOf, toDate } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { Correction } from './correction.ts';

/** What ended longer ago is found on the page of its KPI only. */
const SHOWN_DAYS = 182;
const MOST_SHOWN = 200;

/** Of one KPI, or of all: what is to be done, and what ended in the last half year; of one KPI whatever it was. The soonest due first. */
export async function listCorrections({ workspaceId }: Scope, of: { kpiId: string } | { today: Day } | { ownerId: string }): Promise<Correction[]> {
  const where = 'kpiId' in of ? { kpiId: of.kpiId } : 'ownerId' in of ? { ownerId: of.ownerId, outcome: null } : { OR: [{ outcome: null }, { endedOn: { gte: toDate(addDays(of.today, -SHOWN_DAYS)) } }] };
  return inWorkspace(workspaceId, async (tx) => {
    const rows = await tx.kpiCorrection.findMany({ where: { workspaceId, ...where }, orderBy: [{ dueOn: 'asc' }, { id: 'asc' }], take: MOST_SHOWN });
    const owners = await tx.member.findMany({ where: { workspaceId, id: { in: rows.map(({ ownerId }) => ownerId) } }, select: { id: true, name: true } });
    const names = new Map(owners.map(({ id, name }) => [id, name]));
    return rows.map((row) => toCorrection(row, names.get(row.ownerId) ?? ''));
  });
}

/** Who can be asked to do something about a figure: everybody who works here but end users, by name. */
export async function listCorrectors({ workspaceId }: Scope): Promise<{ id: string; name: string }[]> {
  return inWorkspace(workspaceId, (tx) => tx.member.findMany({ where: { workspaceId, accessEndedAt: null, role: { not: 'end-user' } }, select: { id: true, name: true }, orderBy: { name: 'asc' } }));
}

export interface CorrectionEnding {
  /** open takes an ending back. */
  outcome: 'done' | 'dropped' | 'open';
  reason: string;
  /** The one that was looked at; undefined takes any. */
  version?: number | undefined;
}

export type EndingRefusal = 'not-found' | 'not-allowed' | 'reason-missing' | 'changed-meanwhile';

/** Done, or dropped with a reason, or open again; by its owner or who steers. */
export async function endCorrection(scope: Scope, id: string, { outcome, reason, version }: CorrectionEnding, asOf: Date): Promise<Result<undefined, EndingRefusal>> {
  const { workspaceId, member } = scope;
  if (!isUuid(id)) return refused('not-found');
  const today = dayIn(asOf, scope.timeZone);
  const isEnded = outcome !== 'open';
  const ending = { outcome: isEnded ? outcome : null, endedOn: isEnded ? toDate(today) : null, reason: outcome === 'dropped' ? reason : null };
  return inWorkspace(workspaceId, async (tx) => {
    const before = await tx.kpiCorrection.findFirst({ where: { workspaceId, id } });
    if (!before) return refused('not-found');
    if (!scope.permissions.has('kpis:steer') && before.ownerId !== member?.id) return refused('not-allowed');
    if (outcome === 'dropped' && !reason) return refused('reason-missing');
    const changed = await tx.kpiCorrection.updateMany({
      where: { workspaceId, id, outcome: isEnded ? null : { not: null }, ...(version === undefined ? {} : { version }) },
      data: { ...ending, version: { increment: 1 } },
    });
    if (changed.count === 0) return refused('changed-meanwhile');
    await recordAudit(tx, scope, { verb: 'kpi-correction.end', entity: 'kpi-correction', recordId: id, before: { outcome: before.outcome }, after: { outcome, reason: ending.reason } });
    return done();
  });
}

function toCorrection({ id, kpiId, action, ownerId, dueOn, decidedOn, outcome, endedOn, reason, version }: KpiCorrection, owner: string): Correction {
  const ending = outcome !== null && endedOn ? { outcome: outcome === 'done' ? ('done' as const) : ('dropped' as const), on: dayOf(endedOn), reason } : null;
  return { id, kpiId, action, owner: { id: ownerId, name: owner }, dueOn: dayOf(dueOn), decidedOn: dayOf(decidedOn), ending, version };
}
