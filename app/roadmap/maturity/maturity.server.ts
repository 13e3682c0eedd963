import { z } from 'zod';
import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { day, type Day, dayIn, dayOf, toDate } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { memberNames } from '../member-names.server.ts';
import type { VerdictNow } from '../verdict/measure-use.server.ts';
import { type Claim, type Evidence, EVIDENCE_KINDS, EVIDENCE_STATES } from './maturity.ts';
import type { ScanInput } from './maturity-form.ts';
import { readEvidence } from './read-evidence.server.ts';

export interface Scan {
  id: string;
  heldOn: Day;
  /** Null once the member is gone; so is the owner's name, and the goal once it is removed. */
  heldBy: string | null;
  claims: Claim[];
  evidence: Evidence[];
  note: string | null;
  next: { step: string; objective: { id: string; name: string } | null; owner: string | null; dueOn: Day };
}

/** What the page of the maturity scan shows. */
export interface Maturity {
  /** As it is seen now. */
  evidence: Evidence[];
  /** Newest first. */
  scans: Scan[];
  /** The departments, by name. */
  teams: { id: string; name: string }[];
  today: Day;
}

export async function findMaturity(scope: Scope, now: VerdictNow): Promise<Maturity> {
  const { workspaceId } = scope;
  const evidence = await readEvidence(scope, now);
  return inWorkspace(workspaceId, async (tx) => ({ evidence, scans: await readScans(tx, scope), teams: await readTeams(tx, scope), today: dayIn(now.asOf, scope.timeZone) }));
}

export type ScanRefusal = 'not-allowed' | 'nothing-claimed' | 'objective-not-found' | 'owner-not-found' | 'day-past' | 'held-meanwhile';

/** Keeps which stage each department claims beside what is seen now, with the next step (R24). `held-meanwhile` when another came in since the form was shown. */
export async function holdScan(scope: Scope, { claims: given, note, nextStep, objectiveId, ownerId, dueOn: due, lastScanId }: ScanInput, now: VerdictNow): Promise<Result<{ id: string }, ScanRefusal>> {
  const { workspaceId, member } = scope;
  if (!member || !scope.permissions.has('roadmap:write')) return refused('not-allowed');
  const dueOn = day(due);
  if (dueOn < dayIn(now.asOf, scope.timeZone)) return refused('day-past');
  const evidence = await readEvidence(scope, now);
  return inWorkspace(workspaceId, async (tx) => {
    // Of two clicks the second waits here and then finds the scan of the first.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`maturity ${workspaceId}`}, 0))`;
    const last = await tx.maturityScan.findFirst({ where: { workspaceId }, orderBy: [{ heldAt: 'desc' }, { id: 'desc' }], select: { id: true } });
    if ((last?.id ?? '') !== lastScanId) return refused('held-meanwhile');
    const teams = await readTeams(tx, scope);
    const claims = teams.flatMap(({ id: teamId, name }): Claim[] => {
      const stage = given.find((claim) => claim.teamId === teamId)?.stage;
      return stage ? [{ teamId, name, stage }] : [];
    });
    if (claims.length === 0) return refused('nothing-claimed');
    if ((await tx.objective.count({ where: { workspaceId, id: objectiveId, endedAt: null } })) === 0) return refused('objective-not-found');
    if ((await tx.member.count({ where: { workspaceId, id: ownerId, leftOn: null } })) === 0) return refused('owner-not-found');
    const data = { scores: claims.map((claim) => ({ ...claim })), evidence: evidence.map((one) => ({ ...one })), note: note || null, nextStep, objectiveId, ownerId, dueOn: toDate(dueOn) };
    const { id } = await tx.maturityScan.create({ data: { workspaceId, heldAt: now.asOf, heldById: member.id, ...data } });
    await recordAudit(tx, scope, { verb: 'maturity-scan.hold', entity: 'maturity-scan', recordId: id, after: { ...data, dueOn } });
    return done({ id });
  });
}

const ClaimsSchema = z.array(z.object({ teamId: z.string(), name: z.string(), stage: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]) }));
const EvidenceSchema = z.array(z.object({ kind: z.enum(EVIDENCE_KINDS), state: z.enum(EVIDENCE_STATES), count: z.number().nullable() }));

async function readScans(tx: Transaction, scope: Scope): Promise<Scan[]> {
  const { workspaceId, timeZone } = scope;
  const rows = await tx.maturityScan.findMany({ where: { workspaceId }, orderBy: [{ heldAt: 'desc' }, { id: 'desc' }] });
  const names = await memberNames(tx, scope, rows.flatMap(({ heldById, ownerId }) => [heldById, ownerId]));
  const goals = await tx.objective.findMany({ where: { workspaceId, id: { in: rows.map(({ objectiveId }) => objectiveId) } }, select: { id: true, name: true } });
  return rows.map(({ id, heldAt, heldById, scores, evidence, note, nextStep, objectiveId, ownerId, dueOn }) => ({
    id, note,
    heldOn: dayIn(heldAt, timeZone),
    heldBy: names.get(heldById) ?? null,
    claims: ClaimsSchema.parse(scores),
    evidence: EvidenceSchema.parse(evidence),
    next: { step: nextStep, objective: goals.find((goal) => goal.id === objectiveId) ?? null, owner: names.get(ownerId) ?? null, dueOn: dayOf(dueOn) },
  }));
}

function readTeams(tx: Transaction, { workspaceId }: Scope) {
  return tx.team.findMany({ where: { workspaceId }, orderBy: [{ name: 'asc' }, { id: 'asc' }], select: { id: true, name: true } });
}
