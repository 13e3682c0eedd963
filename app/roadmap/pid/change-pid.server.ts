import type { Transaction } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import type { Now } from '../live-values.server.ts';
import { onProgramme } from '../strategy/change-strategy.server.ts';
import { composePid } from './compose-pid.server.ts';
import { type PidContent, type PidPart, TOLERANCE_KINDS } from './pid.ts';
import { PidContentSchema } from './pid-content.ts';
import type { PidTextInput, TolerancesInput } from './pid-form.ts';

export type PidRefusal = 'not-allowed' | 'no-programme' | 'changed-meanwhile' | 'nothing-new';

/** Writes what stands in a part beside what is read; empty takes it away. The same words twice are once. */
export async function writePidText(scope: Scope, part: PidPart, { text, version }: PidTextInput, asOf: Date): Promise<Result<null, PidRefusal>> {
  const { workspaceId, member } = scope;
  if (!member) return refused('not-allowed');
  return onProgramme<null, PidRefusal>(scope, 'roadmap:write', async (tx, programmeId) => {
    const key = { workspaceId, programmeId, part };
    const before = await tx.pidText.findFirst({ where: key });
    if ((before?.text ?? '') === text) return done(null);
    if ((before?.version ?? 0) !== version) return refused('changed-meanwhile');
    const written = { text, writtenAt: asOf, writtenById: member.id };
    if (text === '') await tx.pidText.deleteMany({ where: key });
    else if (before) await tx.pidText.updateMany({ where: key, data: { ...written, version: { increment: 1 } } });
    else await tx.pidText.create({ data: { ...key, ...written } });
    await recordAudit(tx, scope, { verb: 'pid.write', entity: 'programme', recordId: programmeId, before: { part, text: before?.text ?? null }, after: { part, text: text || null } });
    return done(null);
  });
}

/** Agrees how far the forecast may leave the plan; null takes a tolerance away. */
export async function setTolerances(scope: Scope, given: TolerancesInput): Promise<Result<null, PidRefusal>> {
  const { workspaceId } = scope;
  return onProgramme<null, PidRefusal>(scope, 'roadmap:write', async (tx, programmeId) => {
    const rows = await tx.tolerance.findMany({ where: { workspaceId, programmeId } });
    const before = Object.fromEntries(TOLERANCE_KINDS.map((kind) => [kind, rows.find((row) => row.kind === kind)?.amount ?? null]));
    if (TOLERANCE_KINDS.every((kind) => before[kind] === given[kind])) return done(null);
    await tx.tolerance.deleteMany({ where: { workspaceId, programmeId } });
    await tx.tolerance.createMany({ data: TOLERANCE_KINDS.flatMap((kind) => (given[kind] === null ? [] : { workspaceId, programmeId, kind, amount: given[kind] })) });
    await recordAudit(tx, scope, { verb: 'pid.tolerances', entity: 'programme', recordId: programmeId, before, after: given });
    return done(null);
  });
}

/** Keeps the document as it stands. `nothing-new` when the newest version says the same: a second click too. */
export async function freezePid(scope: Scope, now: Now): Promise<Result<{ number: number }, PidRefusal>> {
  const composed = await composePid(scope, now); // before the transaction below: it takes its own
  return onProgramme<{ number: number }, PidRefusal>(scope, 'roadmap:write', async (tx, programmeId) => {
    if (!composed) return refused('no-programme');
    const newest = await tx.pidVersion.findFirst({ where: { workspaceId: scope.workspaceId, programmeId }, orderBy: { number: 'desc' }, select: { content: true } });
    if (newest && JSON.stringify(PidContentSchema.parse(newest.content)) === JSON.stringify(PidContentSchema.parse(composed.content))) return refused('nothing-new');
    return done({ number: await keepVersion(tx, scope, programmeId, { content: composed.content, verdictId: null, asOf: now.asOf }) });
  });
}

interface FrozenBy {
  content: PidContent;
  /** Null when somebody froze it. */
  verdictId: string | null;
  asOf: Date;
}

/** The next version, in an open transaction that holds the programme or its gate. @returns its number */
export async function keepVersion(tx: Transaction, scope: Scope, programmeId: string, { content, verdictId, asOf }: FrozenBy): Promise<number> {
  const { workspaceId, member } = scope;
  if (!member) throw new Error('Only a member freezes a document');
  const { _max } = await tx.pidVersion.aggregate({ where: { workspaceId, programmeId }, _max: { number: true } });
  const number = (_max.number ?? 0) + 1;
  const { id } = await tx.pidVersion.create({ data: { workspaceId, programmeId, number, frozenAt: asOf, frozenById: member.id, verdictId, content: { ...content, sections: content.sections.map(({ lines, ...section }) => ({ ...section, lines: lines.map((line) => ({ ...line })) })) } } });
  await recordAudit(tx, scope, { verb: 'pid.freeze', entity: 'pid', recordId: id, after: { number, verdictId } });
  return number;
}
