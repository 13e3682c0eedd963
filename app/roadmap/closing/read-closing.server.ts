import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import { listKpiStates } from '#app/kpis/kpi-states.server.ts';
import type { KpiState } from '#app/kpis/kpi-json.ts';
import { kpiName } from '#app/kpis/metric-words.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn } from '#app/values/day.ts';
import { findGoLive } from '../go-live.server.ts';
import type { Now } from '../live-values.server.ts';
import { memberNames } from '../member-names.server.ts';
import { type PhaseKind, phaseNumber } from '../phase.ts';
import { composePid } from '../pid/compose-pid.server.ts';
import type { PidContent, PidLineKind } from '../pid/pid.ts';
import { PidContentSchema } from '../pid/pid-content.ts';
import { datesOf } from '../roadmap.server.ts';
import { type ClosingRefusal, closingRefusals } from './closing.ts';
import { countRedWork, readBehaviourAfter } from './closing-facts.server.ts';
import { ClosingReportSchema } from './closing-form.ts';
import type { ClosingAct, ClosingKpi, ClosingReport } from './closing-report.ts';

/** What the page of closing shows. */
export interface Closing {
  today: Day;
  /** The act by which it is closed; null while it is open. */
  closed: ClosingAct | null;
  /** What stands in the way; empty when it can be closed. */
  refusals: ClosingRefusal[];
  /** As it was kept, of a programme that is closed; else as it stands. */
  report: ClosingReport;
  /** Newest first. */
  acts: ClosingAct[];
}

/** Null where there is no programme yet. */
export async function findClosing(scope: Scope, now: Now): Promise<Closing | null> {
  const today = dayIn(now.asOf, scope.timeZone);
  const acts = await inWorkspace(scope.workspaceId, (tx) => readActs(tx, scope));
  const newest = acts[0];
  if (newest?.kind === 'closed') {
    const row = await inWorkspace(scope.workspaceId, (tx) => tx.programmeClosing.findFirstOrThrow({ where: { workspaceId: scope.workspaceId, id: newest.id }, select: { report: true } }));
    return { today, closed: newest, refusals: [], report: ClosingReportSchema.parse(row.report), acts };
  }
  const live = await composeClosing(scope, now);
  return live && { today, closed: null, ...live, acts };
}

/** Newest first. */
async function readActs(tx: Transaction, scope: Scope): Promise<ClosingAct[]> {
  const { workspaceId, timeZone } = scope;
  const rows = await tx.programmeClosing.findMany({ where: { workspaceId }, orderBy: [{ actedAt: 'desc' }, { id: 'desc' }], select: { id: true, kind: true, text: true, actedAt: true, actedById: true } });
  const names = await memberNames(tx, scope, rows.map(({ actedById }) => actedById));
  return rows.map(({ id, kind, text, actedAt, actedById }) => ({ id, kind: kind === 'closed' ? 'closed' : 'reopened', on: dayIn(actedAt, timeZone), by: names.get(actedById) ?? null, text }));
}

/** What was agreed beside what is, and what stands in the way of closing. Takes its own transactions. */
export async function composeClosing(scope: Scope, now: Now): Promise<{ refusals: ClosingRefusal[]; report: ClosingReport } | null> {
  const composed = await composePid(scope, now);
  if (!composed) return null;
  const { workspaceId, timeZone } = scope;
  const { programmeId, content: result, businessCase } = composed;
  const today = dayIn(now.asOf, timeZone);
  const goLiveOn = await findGoLive(scope);
  const behaviour = goLiveOn ? await readBehaviourAfter(scope, goLiveOn, now) : [];
  const redWork = goLiveOn ? await countRedWork(scope, goLiveOn) : 0;
  const { page: states } = await listKpiStates(scope, now.metrics, { limit: Infinity, asOf: now.asOf });
  return inWorkspace(workspaceId, async (tx) => {
    const version = await tx.pidVersion.findFirst({ where: { workspaceId, programmeId, verdictId: { not: null } }, orderBy: { number: 'desc' } });
    const agreed = version && { number: version.number, frozenOn: dayIn(version.frozenAt, timeZone), content: PidContentSchema.parse(version.content) };
    const rows = (await tx.phase.findMany({ where: { workspaceId, programmeId } })).sort((one, other) => phaseNumber(one.kind as PhaseKind) - phaseNumber(other.kind as PhaseKind));
    const forecast = businessCase?.forecast ?? null;
    return {
      refusals: closingRefusals({ today, goLiveOn, behaviour: behaviour.map(({ kpi, isMeasured }) => ({ name: kpiName(kpi), frequency: kpi.frequency, isMeasured })), redWork, isStopped: await isStopped(tx, scope, programmeId) }),
      report: {
        agreed,
        result,
        money: [
          { kind: 'costs', agreed: amountOf(agreed?.content, 'costs'), result: forecast && Math.round(forecast.totalCosts) },
          { kind: 'benefits', agreed: amountOf(agreed?.content, 'benefits'), result: forecast && Math.round(forecast.totalBenefits) },
          { kind: 'worth', agreed: amountOf(agreed?.content, 'worth'), result: forecast && Math.round(forecast.netPresentValue) },
        ],
        phases: rows.map((row) => {
          const { planned, actual } = datesOf(row);
          const line = agreed?.content.sections.flatMap(({ lines }) => lines).find(({ kind, name }) => kind === 'phase' && name === row.kind);
          return { kind: row.kind as PhaseKind, agreed: { start: line?.from ?? planned.start, end: line?.until ?? planned.end }, result: actual };
        }),
        kpis: states.map(toClosingKpi),
        goals: await readGoals(tx, scope, states),
        goLiveOn,
        behaviour: { measured: behaviour.filter(({ isMeasured }) => isMeasured).length, of: behaviour.length },
        redWork,
      },
    };
  });
}

const amountOf = (content: PidContent | undefined, kind: PidLineKind) => content?.sections.flatMap(({ lines }) => lines).find((line) => line.kind === kind)?.amount ?? null;

function toClosingKpi({ kpi, unit, currency, now, status }: KpiState): ClosingKpi {
  const { id, name, metricId, direction, targetValue, lowerValue, course, baselineValue, deadlineOn } = kpi;
  return { id, name, metricId, direction, targetValue, lowerValue, course, baselineValue, deadlineOn, unit, currency, value: now?.value ?? null, status };
}

/** Whether the newest verdict of one of its gates is to stop. */
async function isStopped(tx: Transaction, { workspaceId }: Scope, programmeId: string): Promise<boolean> {
  const newest = await tx.gateVerdict.findMany({ where: { workspaceId, gate: { phase: { programmeId } } }, orderBy: [{ gateId: 'asc' }, { decidedAt: 'desc' }, { id: 'desc' }], distinct: ['gateId'], select: { verdict: true } });
  return newest.some(({ verdict }) => verdict === 'stop');
}

/** The goals at the top, with what the KPIs say that serve them or a goal under them. */
async function readGoals(tx: Transaction, scope: Scope, states: readonly KpiState[]): Promise<ClosingReport['goals']> {
  const { workspaceId } = scope;
  const rows = await tx.objective.findMany({ where: { workspaceId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true, parentId: true, name: true, ownerId: true, endedAt: true } });
  const served = await tx.specification.findMany({ where: { workspaceId }, select: { id: true, objectiveId: true } });
  const kpis = await tx.kpi.findMany({ where: { workspaceId }, select: { id: true, specificationId: true } });
  const names = await memberNames(tx, scope, rows.map(({ ownerId }) => ownerId));
  const under = (id: string): string[] => [id, ...rows.filter(({ parentId }) => parentId === id).flatMap((child) => under(child.id))];
  return rows
    .filter(({ parentId }) => parentId === null)
    .map(({ id, name, ownerId, endedAt }) => {
      const branch = new Set(under(id));
      const specs = new Set(served.filter(({ objectiveId }) => branch.has(objectiveId)).map((spec) => spec.id));
      const ids = new Set(kpis.filter(({ specificationId }) => specs.has(specificationId)).map((kpi) => kpi.id));
      const own = states.filter(({ kpi }) => ids.has(kpi.id));
      return { name, owner: ownerId && (names.get(ownerId) ?? null), isEnded: endedAt !== null, kpis: own.length, achieved: own.filter(({ status }) => status.kind === 'achieved').length };
    });
}
