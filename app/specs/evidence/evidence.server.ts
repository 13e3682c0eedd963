import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn, dayOf, toDate } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { SpecKey } from '../versions/version.ts';
import { asksOtherwise, type Evidence, type EvidenceResult, type Verdict, verdictOf } from './evidence.ts';
import type { EvidenceInput } from './evidence-form.ts';

/** More of one specification is years of testing. */
const MOST_SHOWN = 200;
const NEWEST_FIRST = [{ testedOn: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }] as const;

/** Since when a specification asks what it asks now. */
export interface Asked {
  /** The version that first did. */
  version: number;
  /** Null for the first version. */
  on: Day | null;
}

/** Everything that was tested of a specification, newest first, with what it comes to. */
export async function findEvidence(scope: Scope, specificationId: string): Promise<{ evidence: Evidence[]; verdict: Verdict; asked: Asked }> {
  const { workspaceId } = scope;
  return inWorkspace(workspaceId, async (tx) => {
    const rows = await tx.specificationEvidence.findMany({ where: { workspaceId, specificationId }, orderBy: [...NEWEST_FIRST], take: MOST_SHOWN });
    const testers = await tx.member.findMany({ where: { workspaceId, id: { in: rows.flatMap(({ testedById }) => testedById ?? []) } }, select: { id: true, name: true } });
    const names = new Map(testers.map(({ id, name }) => [id, name]));
    const evidence = rows.map((row): Evidence => ({
      ...{ id: row.id, version: row.version, checkId: row.checkId, tested: row.tested ?? '', found: row.found, note: row.note, link: row.link },
      result: row.result as EvidenceResult,
      testedOn: dayOf(row.testedOn),
      testedBy: row.testedById === null ? null : { id: row.testedById, name: names.get(row.testedById) ?? '' },
      periodOn: row.periodOn && dayOf(row.periodOn),
      isWithdrawn: row.withdrawnAt !== null,
    }));
    const asked = (await readAsked(tx, scope, specificationId)).get(specificationId) ?? FROM_THE_START;
    const removed = await readRemovedChecks(tx, scope);
    return { evidence, asked, verdict: verdictOf(evidence.filter(({ checkId }) => checkId === null || !removed.has(checkId)), asked.version) };
  });
}

/** What the evidence of each specification comes to, by its id. */
export async function listVerdicts(scope: Scope): Promise<(specificationId: string) => Verdict> {
  const { workspaceId } = scope;
  return inWorkspace(workspaceId, async (tx) => {
    const columns = { specificationId: true, version: true, checkId: true, tested: true, result: true, testedOn: true } as const;
    const rows = await tx.specificationEvidence.findMany({ where: { workspaceId, withdrawnAt: null }, orderBy: [...NEWEST_FIRST], select: columns });
    const [asked, removed] = [await readAsked(tx, scope), await readRemovedChecks(tx, scope)];
    return (id) => {
      const own = rows.filter(({ specificationId, checkId }) => specificationId === id && (checkId === null || !removed.has(checkId)));
      return verdictOf(own.map((row) => ({ ...row, tested: row.tested ?? '', result: row.result as EvidenceResult, testedOn: dayOf(row.testedOn), isWithdrawn: false })), asked.get(id)?.version ?? FROM_THE_START.version);
    };
  });
}

export const FROM_THE_START: Asked = { version: 1, on: null };

/** Since when each specification asks what it asks now; absent for what never asked otherwise. */
export async function readAsked(tx: Transaction, { workspaceId, timeZone }: Scope, specificationId?: string): Promise<ReadonlyMap<string, Asked>> {
  const changes = await tx.specificationVersion.findMany({ where: { workspaceId, ...(specificationId ? { specificationId } : {}) }, orderBy: { version: 'asc' }, select: { specificationId: true, version: true, changedAt: true, after: true } });
  return new Map(changes.filter(({ after }) => asksOtherwise(Object.keys(after as object) as SpecKey[])).map((change) => [change.specificationId, { version: change.version, on: dayIn(change.changedAt, timeZone) }]));
}

async function readRemovedChecks(tx: Transaction, { workspaceId }: Scope): Promise<ReadonlySet<string>> {
  const rows = await tx.specificationCheck.findMany({ where: { workspaceId, removedAt: { not: null } }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

/** Who may say whether the system does what is asked: who works on specifications, and who owns this one. */
export function mayTest({ member, permissions }: Pick<Scope, 'member' | 'permissions'>, ownerId: string): boolean {
  return member !== null && (permissions.has('specs:write') || member.id === ownerId);
}

export type EvidenceRefusal = 'not-found' | 'not-allowed' | 'changed-meanwhile' | 'in-the-future' | 'asked-later' | 'unknown-person';

/** Writes down what was tested. asked-later: on that day the specification asked something else. Twice the same on one day is once. */
export async function addEvidence(scope: Scope, specificationId: string, { version, testedOn, testedById, note, link, ...said }: EvidenceInput, asOf: Date): Promise<Result<undefined, EvidenceRefusal>> {
  const { workspaceId } = scope;
  if (!isUuid(specificationId)) return refused('not-found');
  return inWorkspace(workspaceId, async (tx) => {
    const spec = await lockSpec(tx, scope, specificationId);
    if (!spec) return refused('not-found');
    if (!mayTest(scope, spec.ownerId)) return refused('not-allowed');
    if (spec.version !== version) return refused('changed-meanwhile');
    if (testedOn > dayIn(asOf, scope.timeZone)) return refused('in-the-future');
    const asked = (await readAsked(tx, scope, specificationId)).get(specificationId);
    if (asked?.on && testedOn < asked.on) return refused('asked-later');
    if ((await tx.member.count({ where: { workspaceId, id: testedById } })) === 0) return refused('unknown-person');
    const data = { workspaceId, specificationId, version, ...said, testedOn: toDate(testedOn), testedById, note: note || null, link: link || null };
    if ((await tx.specificationEvidence.count({ where: { ...data, withdrawnAt: null } })) > 0) return done(); // pressed twice
    const { id } = await tx.specificationEvidence.create({ data: { ...data, createdAt: asOf }, select: { id: true } });
    await recordAudit(tx, scope, { verb: 'specification-evidence.add', entity: 'specification-evidence', recordId: id, after: { specificationId, version, ...said, testedOn, testedById, note, link } });
    return done();
  });
}

/** Takes back what was said by mistake, or puts it back. It stays to be read. Twice is once. What a check wrote by itself is not taken back by hand. */
export async function withdrawEvidence(scope: Scope, id: string, { isWithdrawn, asOf }: { isWithdrawn: boolean; asOf: Date }): Promise<Result<{ specificationId: string }, 'not-found' | 'not-allowed'>> {
  const { workspaceId } = scope;
  if (!isUuid(id)) return refused('not-found');
  return inWorkspace(workspaceId, async (tx) => {
    const row = await tx.specificationEvidence.findFirst({ where: { workspaceId, id, checkId: null } });
    const spec = row && (await lockSpec(tx, scope, row.specificationId));
    if (!spec) return refused('not-found');
    if (!mayTest(scope, spec.ownerId)) return refused('not-allowed');
    const { count } = await tx.specificationEvidence.updateMany({ where: { workspaceId, id, withdrawnAt: isWithdrawn ? null : { not: null } }, data: { withdrawnAt: isWithdrawn ? asOf : null } });
    if (count > 0) await recordAudit(tx, scope, { verb: isWithdrawn ? 'specification-evidence.withdraw' : 'specification-evidence.restore', entity: 'specification-evidence', recordId: id });
    return done({ specificationId: row.specificationId });
  });
}

/** It stays as it is until this is written: two presses write one after the other. */
export async function lockSpec(tx: Transaction, { workspaceId }: Scope, id: string): Promise<{ version: number; ownerId: string } | undefined> {
  const [spec] = await tx.$queryRaw<{ version: number; ownerId: string }[]>`SELECT version, owner_id AS "ownerId" FROM specifications WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return spec;
}
