import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn, dayOf } from '#app/values/day.ts';
import type { CaseOverview } from '../business-case/case-overview.ts';
import { findCase } from '../business-case/read-case.server.ts';
import type { Now } from '../live-values.server.ts';
import { memberNames } from '../member-names.server.ts';
import { type PhaseKind, phaseNumber } from '../phase.ts';
import { readPartners } from '../strategy/read-strategy.server.ts';
import { PID_PARTS, type PidContent, type PidLine, pidLine as line, type PidPart, TOLERANCE_KINDS } from './pid.ts';

/** The document as it stands now, the same for everybody who asks, with the case that was read for it; null where there is no programme yet. */
export async function composePid(scope: Scope, now: Now): Promise<{ programmeId: string; content: PidContent; businessCase: CaseOverview | null } | null> {
  const businessCase = await findCase(scope, now); // before the transaction below: it takes its own
  const money: PidLine[] = [];
  if (businessCase && businessCase.costs.length > 0) money.push(line('costs', { amount: Math.round(businessCase.planned.totalCosts) }));
  if (businessCase && businessCase.benefits.length > 0) money.push(line('benefits', { amount: Math.round(businessCase.planned.totalBenefits) }));
  if (money.length > 0 && businessCase) money.push(line('worth', { amount: Math.round(businessCase.planned.netPresentValue) }), line('payback', { amount: businessCase.planned.paybackMonth }));
  return inWorkspace(scope.workspaceId, async (tx) => {
    const { workspaceId } = scope;
    const programme = await tx.programme.findFirst({ where: { workspaceId }, orderBy: { createdAt: 'asc' } });
    if (!programme) return null;
    const { id: programmeId } = programme;
    const texts = await tx.pidText.findMany({ where: { workspaceId, programmeId } });
    const phases = (await tx.phase.findMany({ where: { workspaceId, programmeId }, include: { gate: true } })).sort((one, other) => phaseNumber(one.kind as PhaseKind) - phaseNumber(other.kind as PhaseKind));
    const owners = await memberNames(tx, scope, phases.map(({ ownerId }) => ownerId));
    const partners = await readPartners(tx, scope, programme);
    const lines: Record<PidPart, PidLine[]> = {
      definition: await definitionLines(tx, scope, programme),
      approach: await packageLines(tx, scope),
      'business-case': money,
      organisation: [
        ...phases.flatMap(({ kind, ownerId }) => (ownerId && owners.has(ownerId) ? line('phase-owner', { name: kind, who: owners.get(ownerId) ?? null }) : [])),
        ...partners.people.map(({ name, part, signedOn }) => line('partner', { name, says: part, from: signedOn })),
      ],
      quality: await specificationLines(tx, scope),
      change: await changeLines(tx, scope, programmeId),
      risk: await riskLines(tx, scope, programmeId),
      communication: await messageLines(tx, scope, programmeId),
      plan: [...phases.map(({ kind, plannedStartsOn, plannedEndsOn }) => line('phase', { name: kind, from: dayOf(plannedStartsOn), until: dayOf(plannedEndsOn) })), ...(await planLines(tx, scope, programmeId))],
      controls: phases.flatMap(({ kind, gate }) => (gate ? line('gate', { name: kind, from: dayOf(gate.plannedOn) }) : [])),
      tolerances: await toleranceLines(tx, scope, programmeId),
      tailoring: [],
    };
    const sections = PID_PARTS.map((part) => ({ part, text: texts.find((text) => text.part === part)?.text ?? null, lines: lines[part] }));
    return { programmeId, businessCase, content: { programme: programme.name, currency: scope.currency, sections } };
  });
}

async function definitionLines(tx: Transaction, scope: Scope, { id: programmeId, purpose }: { id: string; purpose: string | null }): Promise<PidLine[]> {
  const { workspaceId } = scope;
  const goals = await tx.objective.findMany({ where: { workspaceId, endedAt: null, parentId: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  const owners = await memberNames(tx, scope, goals.map(({ ownerId }) => ownerId));
  const items = await tx.scopeItem.findMany({ where: { workspaceId, programmeId, removedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  return [
    ...(purpose ? [line('purpose', { says: purpose })] : []),
    ...goals.map(({ name, ownerId }) => line('goal', { name, who: ownerId && (owners.get(ownerId) ?? null) })),
    ...(['in', 'out'] as const).flatMap((side) => items.filter((item) => item.side === side).map(({ text }) => line(side === 'in' ? 'in-scope' : 'out-of-scope', { name: text }))),
  ];
}

async function packageLines(tx: Transaction, { workspaceId }: Scope): Promise<PidLine[]> {
  const selection = await tx.supplierSelection.findFirst({ where: { workspaceId } });
  const chosen = selection?.chosenId ? await tx.supplier.findFirst({ where: { workspaceId, id: selection.chosenId } }) : null;
  return chosen ? [line('package', { name: chosen.name, says: selection?.reason ?? null })] : [];
}

async function specificationLines(tx: Transaction, { workspaceId }: Scope): Promise<PidLine[]> {
  const count = await tx.specification.count({ where: { workspaceId } });
  if (count === 0) return [];
  return [line('specifications', { amount: count }), line('accepted-specifications', { amount: await tx.specification.count({ where: { workspaceId, acceptedAt: { not: null } } }) })];
}

async function changeLines(tx: Transaction, { workspaceId, timeZone }: Scope, programmeId: string): Promise<PidLine[]> {
  const groups = await tx.impactGroup.findMany({ where: { workspaceId, programmeId, removedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  const roles = await tx.affectedRole.findMany({ where: { workspaceId, programmeId }, orderBy: { id: 'asc' } });
  return [
    ...groups.map(({ name, wanted }) => line('group', { name, says: wanted || null })),
    ...roles.map(({ name, benefit, confirmedAt }) => line('role-benefit', { name, says: benefit, from: confirmedAt && dayIn(confirmedAt, timeZone) })),
  ];
}

async function riskLines(tx: Transaction, { workspaceId }: Scope, programmeId: string): Promise<PidLine[]> {
  const challenges = await tx.impactChallenge.findMany({ where: { workspaceId, programmeId, removedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  const groups = await tx.impactGroup.findMany({ where: { workspaceId, programmeId, removedAt: null } });
  const risks = await tx.impactRisk.findMany({ where: { workspaceId, challengeId: { in: challenges.map(({ id }) => id) }, groupId: { in: groups.map(({ id }) => id) } }, orderBy: [{ score: 'desc' }, { groupId: 'asc' }] });
  return risks.map(({ challengeId, groupId, score, mitigation }) => line('risk', { name: challenges.find(({ id }) => id === challengeId)?.name ?? null, who: groups.find(({ id }) => id === groupId)?.name ?? null, says: mitigation, amount: score }));
}

async function messageLines(tx: Transaction, scope: Scope, programmeId: string): Promise<PidLine[]> {
  const { workspaceId } = scope;
  const rows = await tx.plannedMessage.findMany({ where: { workspaceId, programmeId, cancelledAt: null }, orderBy: [{ plannedOn: 'asc' }, { id: 'asc' }] });
  const names = await memberNames(tx, scope, rows.map(({ senderId }) => senderId));
  return rows.map(({ subject, senderId, plannedOn }) => line('message', { name: subject, who: names.get(senderId) ?? null, from: dayOf(plannedOn) }));
}

async function planLines(tx: Transaction, { workspaceId }: Scope, programmeId: string): Promise<PidLine[]> {
  const where = { workspaceId, programmeId };
  const milestones = await tx.planItem.findMany({ where: { ...where, shape: { not: 'activity' } }, orderBy: [{ plannedEndsOn: 'asc' }, { name: 'asc' }, { id: 'asc' }] });
  const hours = await tx.planItem.groupBy({ by: ['colour'], where, _sum: { hoursPlanned: true }, orderBy: { colour: 'asc' } });
  return [
    ...milestones.map(({ name, plannedEndsOn }) => line('milestone', { name, until: dayOf(plannedEndsOn) })),
    ...hours.map(({ colour, _sum }) => line('hours', { name: colour, amount: _sum.hoursPlanned ?? 0 })),
  ];
}

async function toleranceLines(tx: Transaction, { workspaceId }: Scope, programmeId: string): Promise<PidLine[]> {
  const rows = await tx.tolerance.findMany({ where: { workspaceId, programmeId } });
  return TOLERANCE_KINDS.flatMap((kind) => {
    const row = rows.find((each) => each.kind === kind);
    return row ? line('tolerance', { name: kind, amount: row.amount }) : [];
  });
}
