import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { parseAmount } from '#app/values/amount.ts';
import { toDate } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { BenefitInput, CaseTermsInput, CostInput } from './case-form.ts';

export type CaseRefusal = 'not-allowed' | 'no-programme' | 'changed-meanwhile' | 'rate-unreadable';
export type LineRefusal = 'not-allowed' | 'no-case' | 'not-found' | 'changed-meanwhile' | 'amount-unreadable' | 'already-there' | 'too-many' | 'kpi-not-found' | 'no-baseline';

/** A case of more lines than this is no longer read by anybody. */
const MOST_LINES = 60;
/** Ten thousand million: larger is a slip of the finger. */
const MOST_CENTS = 1_000_000_000_000;

/** Begins the case of the programme, or changes its terms. Without a version it is begun; of two clicks the second finds it there. */
export async function saveTerms(scope: Scope, { startsOn, horizonYears, discountRate: typed, version }: CaseTermsInput, asOf: Date): Promise<Result<undefined, CaseRefusal>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  const discountRate = parseAmount(typed, 'ratio');
  if (typeof discountRate !== 'number' || discountRate < 0 || discountRate > 1) return refused('rate-unreadable');
  const terms = { startsOn: toDate(startsOn), horizonYears, discountRate };
  return inWorkspace(workspaceId, async (tx) => {
    const programme = await lockProgramme(tx, scope);
    if (!programme) return refused('no-programme');
    const before = await tx.businessCase.findFirst({ where: { workspaceId, programmeId: programme } });
    if (!before) {
      const { id } = await tx.businessCase.create({ data: { workspaceId, programmeId: programme, ...terms, changedAt: asOf } });
      await recordAudit(tx, scope, { verb: 'business-case.create', entity: 'business-case', recordId: id, after: { startsOn, horizonYears, discountRate } });
      return done();
    }
    if (before.version !== version) return refused('changed-meanwhile');
    await tx.businessCase.updateMany({ where: { workspaceId, id: before.id }, data: { ...terms, changedAt: asOf, version: { increment: 1 } } });
    await recordAudit(tx, scope, { verb: 'business-case.update', entity: 'business-case', recordId: before.id, before: { startsOn: before.startsOn, horizonYears: before.horizonYears, discountRate: before.discountRate }, after: { startsOn, horizonYears, discountRate } });
    return done();
  });
}

interface Written {
  id: string;
  name: string;
}

export type LineInput = ({ side: 'cost' } & CostInput) | ({ side: 'benefit' } & BenefitInput);

/** Adds a cost or a benefit. Two of one name on one side are a double click or a mix-up: refused. */
export async function addLine(scope: Scope, input: LineInput, asOf: Date): Promise<Result<Written, LineRefusal>> {
  return writeLine(scope, asOf, async (tx, caseId) => {
    const read = await readLine(tx, scope, caseId, null, input);
    if (!read.ok) return read;
    if ((await tx.businessCaseLine.count({ where: { workspaceId: scope.workspaceId, caseId, removedAt: null } })) >= MOST_LINES) return refused('too-many');
    const { id } = await tx.businessCaseLine.create({ data: { workspaceId: scope.workspaceId, caseId, ...read.value, createdAt: asOf } });
    await recordAudit(tx, scope, { verb: 'business-case-line.create', entity: 'business-case-line', recordId: id, after: input });
    return done({ id, name: input.name });
  });
}

/** Says something else of a cost or benefit; which of the two it is stays. */
export async function changeLine(scope: Scope, id: string, input: LineInput, asOf: Date): Promise<Result<Written, LineRefusal>> {
  if (!isUuid(id)) return refused('not-found');
  return writeLine(scope, asOf, async (tx, caseId) => {
    const before = await tx.businessCaseLine.findFirst({ where: { workspaceId: scope.workspaceId, caseId, id, side: input.side, removedAt: null } });
    if (!before) return refused('not-found');
    if (before.version !== input.version) return refused('changed-meanwhile');
    const read = await readLine(tx, scope, caseId, id, input);
    if (!read.ok) return read;
    await tx.businessCaseLine.updateMany({ where: { workspaceId: scope.workspaceId, id }, data: { ...read.value, version: { increment: 1 } } });
    await recordAudit(tx, scope, { verb: 'business-case-line.update', entity: 'business-case-line', recordId: id, before: { ...before, amountCents: Number(before.amountCents) }, after: input });
    return done({ id, name: input.name });
  });
}

/** Takes a line away, or back again. Twice is once. */
export async function removeLine(scope: Scope, id: string, { isRemoved, asOf }: { isRemoved: boolean; asOf: Date }): Promise<Result<Written, LineRefusal>> {
  const { workspaceId } = scope;
  if (!isUuid(id)) return refused('not-found');
  return writeLine(scope, asOf, async (tx, caseId) => {
    const line = await tx.businessCaseLine.findFirst({ where: { workspaceId, caseId, id } });
    if (!line) return refused('not-found');
    const { name } = line;
    if (isRemoved === (line.removedAt !== null)) return done({ id, name });
    if (!isRemoved && (await isNameTaken(tx, scope, caseId, id, line))) return refused('already-there');
    await tx.businessCaseLine.updateMany({ where: { workspaceId, id }, data: { removedAt: isRemoved ? asOf : null } });
    await recordAudit(tx, scope, { verb: isRemoved ? 'business-case-line.remove' : 'business-case-line.restore', entity: 'business-case-line', recordId: id });
    return done({ id, name });
  });
}

/** Hands the case, locked; what was written makes every earlier confirmation one of another case. */
async function writeLine(scope: Scope, asOf: Date, act: (tx: Transaction, caseId: string) => Promise<Result<Written, LineRefusal>>): Promise<Result<Written, LineRefusal>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  return inWorkspace(workspaceId, async (tx) => {
    await lockProgramme(tx, scope);
    const found = await tx.businessCase.findFirst({ where: { workspaceId }, orderBy: { id: 'asc' }, select: { id: true } });
    if (!found) return refused('no-case');
    const written = await act(tx, found.id);
    if (written.ok) await tx.businessCase.updateMany({ where: { workspaceId, id: found.id }, data: { changedAt: asOf } });
    return written;
  });
}

async function readLine(tx: Transaction, scope: Scope, caseId: string, id: string | null, input: LineInput) {
  const { workspaceId } = scope;
  const amountCents = parseAmount(input.amount, 'money');
  if (typeof amountCents !== 'number' || amountCents < 0 || amountCents > MOST_CENTS) return refused('amount-unreadable');
  if (await isNameTaken(tx, scope, caseId, id, input)) return refused('already-there');
  const { side, name, fromMonth } = input;
  if (input.side === 'cost') return done({ side, name, amountCents, fromMonth, costKind: input.costKind, rhythm: input.rhythm });
  const kpi = await tx.kpi.findFirst({ where: { workspaceId, id: input.kpiId }, select: { baselineValue: true, direction: true } });
  if (!kpi) return refused('kpi-not-found');
  // So much for each unit better than what? Without a baseline, or where there is no better, nobody can say.
  if (input.basis === 'per-unit' && (kpi.baselineValue === null || kpi.direction === 'in-range' || kpi.direction === 'yes-no')) return refused('no-baseline');
  return done({ side, name, amountCents, fromMonth, kpiId: input.kpiId, basis: input.basis, rampUpMonths: input.rampUpMonths });
}

async function isNameTaken(tx: Transaction, { workspaceId }: Scope, caseId: string, id: string | null, { side, name }: { side: string; name: string }): Promise<boolean> {
  const same = { workspaceId, caseId, side, removedAt: null, name: { equals: name, mode: 'insensitive' as const } };
  return (await tx.businessCaseLine.count({ where: { ...same, ...(id === null ? {} : { id: { not: id } }) } })) > 0;
}

/** The programme of the workspace, held until the end, so that of two clicks the second sees what the first wrote. */
async function lockProgramme(tx: Transaction, { workspaceId }: Scope): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`SELECT id::text FROM programmes WHERE workspace_id = ${workspaceId}::uuid ORDER BY created_at LIMIT 1 FOR UPDATE`;
  return row?.id ?? null;
}
