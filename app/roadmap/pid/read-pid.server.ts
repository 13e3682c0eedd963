import { inWorkspace } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn } from '#app/values/day.ts';
import { type LiveValue, shareOf } from '../criterion.ts';
import type { Now } from '../live-values.server.ts';
import { memberNames } from '../member-names.server.ts';
import { composePid } from './compose-pid.server.ts';
import { countComplete, type PidContent, type PidVersionHead } from './pid.ts';
import { PidContentSchema } from './pid-content.ts';

/** The document as it stands, with the versions that were kept. */
export interface Pid {
  today: Day;
  content: PidContent;
  /** Newest first. */
  versions: PidVersionHead[];
  /** The gate that asks for it; null where the programme has no such gate. */
  gateId: string | null;
}

/** Null where there is no programme yet. */
export async function findPid(scope: Scope, now: Now): Promise<Pid | null> {
  const composed = await composePid(scope, now);
  if (!composed) return null;
  const { workspaceId, timeZone } = scope;
  return inWorkspace(workspaceId, async (tx) => {
    const { programmeId, content } = composed;
    const rows = await tx.pidVersion.findMany({ where: { workspaceId, programmeId }, orderBy: { number: 'desc' }, select: { number: true, frozenAt: true, frozenById: true, verdictId: true } });
    const names = await memberNames(tx, scope, rows.map(({ frozenById }) => frozenById));
    const gate = await tx.gate.findFirst({ where: { workspaceId, phase: { programmeId, kind: 'impact' } }, select: { id: true } });
    return {
      today: dayIn(now.asOf, timeZone),
      content,
      versions: rows.map(({ number, frozenAt, frozenById, verdictId }) => ({ number, frozenOn: dayIn(frozenAt, timeZone), frozenBy: names.get(frozenById) ?? null, isByGate: verdictId !== null })),
      gateId: gate?.id ?? null,
    };
  });
}

/** The document as it was frozen; null when there is no such version in this workspace. */
export async function findPidVersion({ workspaceId }: Scope, number: number): Promise<PidContent | null> {
  if (!Number.isInteger(number) || number < 1 || number > 2 ** 31 - 1) return null;
  const row = await inWorkspace(workspaceId, (tx) => tx.pidVersion.findFirst({ where: { workspaceId, number }, select: { content: true } }));
  return row ? PidContentSchema.parse(row.content) : null;
}

/** What is written in a part now, with the version to write over; null where nothing is. */
export async function findPidText({ workspaceId }: Scope, part: string): Promise<{ text: string; version: number } | null> {
  return inWorkspace(workspaceId, (tx) => tx.pidText.findFirst({ where: { workspaceId, part }, select: { text: true, version: true } }));
}

/** What gate 2 asks, as it stands (R6): the share of the parts that are complete; null without a programme. */
export async function readPidFact(scope: Scope, now: Now): Promise<LiveValue | null> {
  const composed = await composePid(scope, now);
  if (!composed) return null;
  const { ready, of } = countComplete(composed.content);
  return shareOf(ready, of, dayIn(now.asOf, scope.timeZone));
}
