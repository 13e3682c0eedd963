import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { measureIdOf, type MetricId } from '#app/values/metric.ts';
import { memberNames } from '../member-names.server.ts';
import type { Partners, Stakeholder, Strategy, Urgency } from './strategy.ts';
import { type GoalFacts, judgeStrategy, quorumState } from './strategy-rule.ts';

/** Who sees how stakeholders stand: who steers the change. */
const maySeeStakeholders = ({ permissions }: Scope) => permissions.has('gates:decide');

/** The strategy of the programme; null when there is no programme yet. */
export async function findStrategy(scope: Scope): Promise<Strategy | null> {
  const { workspaceId } = scope;
  return inWorkspace(workspaceId, async (tx) => {
    const programme = await tx.programme.findFirst({ where: { workspaceId }, orderBy: { createdAt: 'asc' }, select: { id: true, partnerQuorum: true } });
    if (!programme) return null;
    const { id: programmeId } = programme;
    const urgency = await readUrgency(tx, scope, programmeId);
    const goals = await readGoals(tx, scope);
    const scopeItems = await tx.scopeItem.findMany({ where: { workspaceId, programmeId, removedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true, side: true, text: true } });
    const [scopeIn, scopeOut] = ['in', 'out'].map((side) => scopeItems.filter((item) => item.side === side).map(({ id, text }) => ({ id, text })));
    const phases = await tx.phase.count({ where: { workspaceId, programmeId } });
    const gate = await tx.gate.findFirst({ where: { workspaceId, phase: { programmeId, kind: 'strategy' } }, select: { id: true } });
    return {
      urgency,
      goals,
      scopeIn: scopeIn ?? [],
      scopeOut: scopeOut ?? [],
      stakeholders: maySeeStakeholders(scope) ? await readStakeholders(tx, scope, programmeId) : null,
      partners: await readPartners(tx, scope, programme),
      // A phase has its planned dates from the moment it is there.
      rule: judgeStrategy({ urgencyStatements: urgency.length, goals, scopeIn: scopeIn?.length ?? 0, scopeOut: scopeOut?.length ?? 0, datedPhases: phases, phases }),
      gateId: gate?.id ?? null,
    };
  });
}

async function readUrgency(tx: Transaction, scope: Scope, programmeId: string): Promise<Urgency[]> {
  const { workspaceId, member } = scope;
  const rows = await tx.urgencyStatement.findMany({ where: { workspaceId, programmeId, removedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  const votes = await tx.urgencyVote.findMany({ where: { workspaceId, statementId: { in: rows.map(({ id }) => id) } }, select: { statementId: true, memberId: true } });
  const kpis = await tx.kpi.findMany({ where: { workspaceId, id: { in: rows.flatMap(({ kpiId }) => kpiId ?? []) } }, select: { id: true, name: true, metricId: true } });
  const measures = await tx.ownMeasure.findMany({ where: { workspaceId }, select: { id: true, name: true } });
  const names = await memberNames(tx, scope, rows.map(({ writtenById }) => writtenById));
  return rows
    .map(({ id, text, link, kpiId, writtenById }): Urgency => {
      const own = votes.filter(({ statementId }) => statementId === id);
      const kpi = kpis.find((each) => each.id === kpiId);
      const metricId = kpi?.metricId as MetricId | undefined;
      const measure = metricId ? (measures.find((each) => each.id === measureIdOf(metricId))?.name ?? null) : null;
      return { id, text, link, kpi: kpi && metricId ? { id: kpi.id, name: kpi.name, metricId, measure } : null, writtenBy: names.get(writtenById) ?? null, votes: own.length, isOwnVote: own.some(({ memberId }) => memberId === member?.id) };
    })
    .sort((one, other) => other.votes - one.votes);
}

/** The goals at the top, with the business KPIs that serve them or a goal under them. */
async function readGoals(tx: Transaction, scope: Scope): Promise<GoalFacts[]> {
  const { workspaceId } = scope;
  const rows = await tx.objective.findMany({ where: { workspaceId, endedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true, parentId: true, name: true, ownerId: true } });
  const specs = await tx.specification.findMany({ where: { workspaceId, layer: 'business' }, select: { objectiveId: true, baselineValue: true } });
  const names = await memberNames(tx, scope, rows.map(({ ownerId }) => ownerId));
  const under = (id: string): string[] => [id, ...rows.filter(({ parentId }) => parentId === id).flatMap((child) => under(child.id))];
  return rows
    .filter(({ parentId }) => parentId === null)
    .map(({ id, name, ownerId }) => {
      const branch = new Set(under(id));
      const serving = specs.filter(({ objectiveId }) => branch.has(objectiveId));
      return { id, name, ownerName: ownerId && (names.get(ownerId) ?? null), businessKpis: serving.length, withBaseline: serving.filter(({ baselineValue }) => baselineValue !== null).length };
    });
}

/** The partners of the register who are there now, with who signed the strategy. */
export async function readPartners(tx: Transaction, { workspaceId, timeZone, member }: Scope, { id: programmeId, partnerQuorum: quorum }: { id: string; partnerQuorum: number }): Promise<Partners> {
  const parts = await tx.crmPartner.findMany({ where: { workspaceId, endedAt: null }, select: { memberId: true, part: true } });
  const members = await tx.member.findMany({ where: { workspaceId, id: { in: parts.map(({ memberId }) => memberId) }, accessEndedAt: null }, select: { id: true, name: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  const signatures = await tx.strategySignature.findMany({ where: { workspaceId, programmeId }, select: { memberId: true, signedAt: true } });
  const people = members.map(({ id, name }) => {
    const signature = signatures.find(({ memberId }) => memberId === id);
    return { id, name, part: parts.find(({ memberId }) => memberId === id)?.part ?? '', signedOn: signature ? dayIn(signature.signedAt, timeZone) : null };
  });
  const own = people.find(({ id }) => id === member?.id);
  return { quorum, people, ...quorumState({ partners: people.length, signed: people.filter(({ signedOn }) => signedOn !== null).length, quorum }), isPartner: own !== undefined, isSigned: own?.signedOn != null };
}

async function readStakeholders(tx: Transaction, scope: Scope, programmeId: string): Promise<Stakeholder[]> {
  const { workspaceId, timeZone } = scope;
  const rows = await tx.stakeholder.findMany({ where: { workspaceId, programmeId, removedAt: null }, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  const positions = await tx.stakeholderPosition.findMany({ where: { workspaceId, stakeholderId: { in: rows.map(({ id }) => id) } }, orderBy: [{ seenAt: 'desc' }, { id: 'desc' }] });
  const names = await memberNames(tx, scope, positions.map(({ seenById }) => seenById));
  return rows.flatMap(({ id, name, interest }) => {
    const [now, ...before] = positions
      .filter(({ stakeholderId }) => stakeholderId === id)
      .map(({ influence, attitude, note, seenAt, seenById }) => ({ influence, attitude, note, seenOn: dayIn(seenAt, timeZone), seenBy: names.get(seenById) ?? null }));
    return now ? [{ id, name, interest, now, before }] : [];
  });
}
