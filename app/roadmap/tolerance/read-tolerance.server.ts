import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn, dayOf } from '#app/values/day.ts';
import type { Now } from '../live-values.server.ts';
import { memberNames } from '../member-names.server.ts';
import { slipDays } from '../phase.ts';
import { composePid } from '../pid/compose-pid.server.ts';
import { type PidContent, TOLERANCE_KINDS, type ToleranceKind } from '../pid/pid.ts';
import { PidContentSchema } from '../pid/pid-content.ts';
import { datesOf } from '../roadmap.server.ts';
import { type Deviation, EXCEPTION_CHOICES, type ExceptionDecision, type ToleranceState, toleranceState } from './tolerance.ts';

/** The six tolerances with how far the forecast leaves them, and what the board decided. */
export interface Tolerances {
  today: Day;
  standings: (Deviation & { state: ToleranceState })[];
  /** Newest first. */
  decisions: ExceptionDecision[];
  /** The version that costs and scope are held against; null while none was agreed at the gate. */
  agreed: number | null;
}

/** Null where there is no programme yet. */
export async function findTolerances(scope: Scope, now: Now): Promise<Tolerances | null> {
  const composed = await composePid(scope, now); // before the transaction below: it takes its own
  if (!composed) return null;
  const { workspaceId, timeZone } = scope;
  const today = dayIn(now.asOf, timeZone);
  const { programmeId, content, businessCase } = composed;
  return inWorkspace(workspaceId, async (tx) => {
    const version = await tx.pidVersion.findFirst({ where: { workspaceId, programmeId, verdictId: { not: null } }, orderBy: { number: 'desc' }, select: { number: true, content: true } });
    const agreed = version ? PidContentSchema.parse(version.content) : null;
    const decisions = await readDecisions(tx, scope, programmeId);
    const values: Record<ToleranceKind, number | null> = {
      time: await daysLate(tx, scope, programmeId, today),
      cost: agreed && share(costsOf(content), costsOf(agreed)),
      scope: agreed && scopeOf(agreed).filter((name) => !scopeOf(content).includes(name)).length,
      quality: await shareNotMet(tx, scope),
      benefit: businessCase && businessCase.planned.totalBenefits > 0 ? -(share(businessCase.forecast.totalBenefits, businessCase.planned.totalBenefits) ?? 0) : null,
      risk: linesOf(content, 'risk').filter(({ amount }) => amount === 5).length,
    };
    const kept = linesOf(content, 'tolerances');
    const standings = TOLERANCE_KINDS.map((kind) => {
      const deviation = { kind, tolerance: kept.find(({ name }) => name === kind)?.amount ?? null, value: values[kind] };
      return { ...deviation, state: toleranceState(deviation, decisions, today) };
    });
    return { today, standings, decisions, agreed: version?.number ?? null };
  });
}

const linesOf = ({ sections }: PidContent, part: PidContent['sections'][number]['part']) => sections.find((section) => section.part === part)?.lines ?? [];
const costsOf = (content: PidContent) => linesOf(content, 'business-case').find(({ kind }) => kind === 'costs')?.amount ?? null;
const scopeOf = (content: PidContent) => linesOf(content, 'definition').flatMap(({ kind, name }) => (kind === 'in-scope' && name !== null ? name : []));
/** How much more than planned, as a share of it; null where nothing was planned. */
const share = (now: number | null, planned: number | null) => (now === null || !planned ? null : now / planned - 1);

/** Of the phase that ends last. */
async function daysLate(tx: Transaction, { workspaceId }: Scope, programmeId: string, today: Day): Promise<number | null> {
  const phases = await tx.phase.findMany({ where: { workspaceId, programmeId }, orderBy: { plannedEndsOn: 'desc' }, take: 1 });
  return phases[0] ? slipDays(datesOf(phases[0]), today) : null;
}

/** By the newest evidence of each specification; what was never looked at is not met nor missed. */
async function shareNotMet(tx: Transaction, { workspaceId }: Scope): Promise<number | null> {
  const newest = await tx.$queryRaw<{ result: string }[]>`
    SELECT DISTINCT ON (specification_id) result FROM specification_evidence WHERE workspace_id = ${workspaceId}::uuid
    ORDER BY specification_id, tested_on DESC, id DESC`;
  return newest.length === 0 ? null : newest.filter(({ result }) => result === 'not-met').length / newest.length;
}

/** Newest first, in an open transaction. */
export async function readDecisions(tx: Transaction, scope: Scope, programmeId: string): Promise<ExceptionDecision[]> {
  const { workspaceId, timeZone } = scope;
  const rows = await tx.exceptionDecision.findMany({ where: { workspaceId, programmeId }, orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }] });
  const names = await memberNames(tx, scope, rows.map(({ decidedById }) => decidedById));
  return rows.map(({ kind, choice, reason, value, tolerance, untilOn, decidedAt, decidedById }) => ({
    kind: TOLERANCE_KINDS.find((known) => known === kind) ?? 'time',
    choice: EXCEPTION_CHOICES.find((known) => known === choice) ?? 'accept',
    reason, value, tolerance,
    untilOn: untilOn && dayOf(untilOn),
    decidedOn: dayIn(decidedAt, timeZone),
    decidedBy: names.get(decidedById) ?? null,
  }));
}
