import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { KpiCheckIn } from '#app/db/generated/client.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn, dayOf, toDate } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import type { Standing } from './board.ts';
import { asksOf, type CheckIn, maySpeakOf, type Reader } from './check-in.ts';
import type { CheckInInput } from './check-in-form.ts';

/** Most of one KPI that a page shows: years of months. */
const MOST_SHOWN = 60;

/** What was said of one KPI, the newest first; of every KPI its newest when none is named. */
export async function listCheckIns({ workspaceId }: Scope, kpiId?: string): Promise<CheckIn[]> {
  const order = [{ madeOn: 'desc' }, { id: 'desc' }] as const;
  return inWorkspace(workspaceId, async (tx) => {
    const rows = kpiId
      ? await tx.kpiCheckIn.findMany({ where: { workspaceId, kpiId }, orderBy: [...order], take: MOST_SHOWN })
      : await tx.kpiCheckIn.findMany({ where: { workspaceId }, orderBy: [{ kpiId: 'asc' }, ...order], distinct: ['kpiId'] });
    const makers = await tx.member.findMany({ where: { workspaceId, id: { in: rows.map(({ madeById }) => madeById) } }, select: { id: true, name: true } });
    const names = new Map(makers.map(({ id, name }) => [id, name]));
    return rows.map((row) => toCheckIn(row, names.get(row.madeById) ?? ''));
  });
}

export type CheckInRefusal = 'not-allowed' | 'cause-missing' | 'action-missing' | 'owner-missing' | 'unknown-owner' | 'due-missing' | 'due-past';

export const readerOf = ({ member, permissions }: Scope): Reader => ({ id: member?.id ?? null, maySteer: permissions.has('kpis:steer') });

/** Writes down what was said, and the correction it led to, as one. Said again by the same person of the same period it takes the place of what they said. */
export async function addCheckIn(scope: Scope, { kpi, status, value, periodStart }: Standing, input: CheckInInput, asOf: Date): Promise<Result<undefined, CheckInRefusal>> {
  const { workspaceId, member } = scope;
  if (!member || !maySpeakOf(kpi.owner.id, readerOf(scope))) return refused('not-allowed');
  const today = dayIn(asOf, scope.timeZone);
  return inWorkspace(workspaceId, async (tx) => {
    const isUnderWay = (await tx.kpiCorrection.count({ where: { workspaceId, kpiId: kpi.id, outcome: null } })) > 0;
    const asked = asksOf(status, isUnderWay);
    if (asked.cause && !input.cause) return refused('cause-missing');
    if (asked.correction && !input.action) return refused('action-missing');
    const correction = await readCorrection(tx, scope, input, today);
    if (correction && !correction.ok) return correction;

    const said = { status: status.kind, value, cause: input.cause || null, madeOn: toDate(today) };
    const place = { workspaceId, kpiId: kpi.id, periodStartsOn: toDate(periodStart), madeById: member.id };
    const { id } = await tx.kpiCheckIn.upsert({ where: { workspaceId_kpiId_periodStartsOn_madeById: place }, create: { ...place, ...said }, update: said, select: { id: true } });
    await recordAudit(tx, scope, { verb: 'kpi.check-in', entity: 'kpi-check-in', recordId: id, after: { ...said, madeOn: today, kpiId: kpi.id, periodStart } });
    if (!correction) return done();
    const same = await tx.kpiCorrection.count({ where: { workspaceId, kpiId: kpi.id, outcome: null, ...correction.value } });
    if (same > 0) return done(); // pressed twice
    const made = await tx.kpiCorrection.create({ data: { workspaceId, kpiId: kpi.id, ...correction.value, decidedOn: toDate(today) }, select: { id: true } });
    await recordAudit(tx, scope, { verb: 'kpi-correction.create', entity: 'kpi-correction', recordId: made.id, after: { kpiId: kpi.id, action: input.action, ownerId: input.ownerId, dueOn: input.dueOn } });
    return done();
  });
}

/** Null when none is given. */
async function readCorrection(tx: Transaction, { workspaceId }: Scope, { action, ownerId, dueOn }: CheckInInput, today: Day): Promise<Result<{ action: string; ownerId: string; dueOn: Date }, CheckInRefusal> | null> {
  if (!action) return ownerId || dueOn ? refused('action-missing') : null;
  if (!ownerId) return refused('owner-missing');
  if (!dueOn) return refused('due-missing');
  if (dueOn < today) return refused('due-past');
  const isKnown = (await tx.member.count({ where: { workspaceId, id: ownerId, accessEndedAt: null } })) > 0;
  return isKnown ? done({ action, ownerId, dueOn: toDate(dueOn) }) : refused('unknown-owner');
}

function toCheckIn({ id, kpiId, periodStartsOn, status, value, cause, madeOn }: KpiCheckIn, madeBy: string): CheckIn {
  return { id, kpiId, periodStart: dayOf(periodStartsOn), status: status as CheckIn['status'], value, cause, madeBy, madeOn: dayOf(madeOn) };
}
