import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn, type Day } from '#app/values/day.ts';
import { isUuid } from '#app/values/uuid.ts';
import { memberNames } from '../member-names.server.ts';
import { readProgrammeId } from '../programme-id.server.ts';
import type { VerdictNow } from '../verdict/measure-use.server.ts';
import { findHold } from './find-hold.server.ts';
import type { Freeze } from './freeze.ts';
import type { ImprovementKind, ImprovementRequest, ImprovementState } from './improvement.ts';
import { type Ranked, rankRequests } from './rank.ts';
import { type SuccessMonth, successMonths } from './success-months.ts';

/** What the page of improvements shows. */
export interface Improvements {
  /** Null while nothing went live. */
  freeze: Freeze | null;
  /** The months of the freeze; empty while nothing went live. */
  months: SuccessMonth[];
  /** Ranked, all of them. */
  requests: Ranked<ImprovementRequest>[];
}

/** Every request with the freeze they stand in; null where there is no programme yet. */
export async function listImprovements(scope: Scope, now: VerdictNow): Promise<Improvements | null> {
  const { workspaceId, timeZone } = scope;
  const today = dayIn(now.asOf, timeZone);
  const freeze = await findHold(scope, now);
  return inWorkspace(workspaceId, async (tx) => {
    const programmeId = await readProgrammeId(tx, scope);
    if (!programmeId) return null;
    return {
      freeze,
      months: freeze ? successMonths(freeze.goLiveOn, await readToldDays(tx, scope), today) : [],
      requests: rankRequests(await readRequests(tx, scope, { programmeId })),
    };
  });
}

/** One request, with the freeze it stands in; null when it is not there. */
export async function findImprovement(scope: Scope, id: string, now: VerdictNow): Promise<{ request: ImprovementRequest; freeze: Freeze | null } | null> {
  if (!isUuid(id)) return null;
  const [request] = await inWorkspace(scope.workspaceId, (tx) => readRequests(tx, scope, { id }));
  return request ? { request, freeze: await findHold(scope, now) } : null;
}

/** The freeze as it is now; null where there is no programme. */
export async function findFreeze(scope: Scope, now: VerdictNow): Promise<{ freeze: Freeze | null } | null> {
  const isBegun = await inWorkspace(scope.workspaceId, async (tx) => (await readProgrammeId(tx, scope)) !== null);
  return isBegun ? { freeze: await findHold(scope, now) } : null;
}

/** The days on which a success was told that still stands. */
export async function readToldDays(tx: Transaction, { workspaceId, timeZone }: Scope): Promise<Day[]> {
  const stories = await tx.successStory.findMany({ where: { workspaceId, publishedAt: { not: null }, withdrawnAt: null }, select: { publishedAt: true } });
  return stories.flatMap(({ publishedAt }) => (publishedAt ? dayIn(publishedAt, timeZone) : []));
}

async function readRequests(tx: Transaction, scope: Scope, where: { programmeId: string } | { id: string }): Promise<ImprovementRequest[]> {
  const { workspaceId, timeZone } = scope;
  const rows = await tx.improvementRequest.findMany({ where: { workspaceId, ...where } });
  const objectives = await tx.objective.findMany({ where: { workspaceId, id: { in: rows.flatMap(({ objectiveId }) => objectiveId ?? []) } }, select: { id: true, name: true, endedAt: true } });
  const names = await memberNames(tx, scope, rows.flatMap(({ askedById, decidedById }) => [askedById, decidedById]));
  return rows.map(({ id, kind, title, why, objectiveId, value, effort, askedById, askedAt, plannedAt, doneAt, declinedAt, declineReason, decidedById, state, version }) => {
    const objective = objectives.find((each) => each.id === objectiveId);
    return {
      id, title, why, value, effort, askedAt, declineReason, version,
      kind: kind as ImprovementKind,
      state: state as ImprovementState,
      objective: objective ? { id: objective.id, name: objective.name, isEnded: objective.endedAt !== null } : null,
      askedBy: { id: askedById, name: names.get(askedById) ?? null },
      askedOn: dayIn(askedAt, timeZone),
      since: dayIn(declinedAt ?? doneAt ?? plannedAt ?? askedAt, timeZone),
      decidedBy: decidedById && (names.get(decidedById) ?? null),
    };
  });
}
