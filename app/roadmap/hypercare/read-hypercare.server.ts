import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn, dayOf } from '#app/values/day.ts';
import type { Localized } from '#app/values/localized.ts';
import { isUuid } from '#app/values/uuid.ts';
import { isWorkingDay } from '#app/values/working-day.ts';
import type { Someone } from '../go-live/go-live.ts';
import { memberNames } from '../member-names.server.ts';
import { goLiveDay, type PhaseKind } from '../phase.ts';
import { readProgrammeId } from '../programme-id.server.ts';
import { datesOf } from '../roadmap.server.ts';
import type { Celebration, GoLiveClock, Hypercare, HypercareReview } from './hypercare.ts';
import { reviewMoments, reviewState } from './review-rhythm.ts';

/**
 * The moments after one go-live with what was seen on them. Null where there is no programme with such a phase, or no such wave.
 * @param waveId null is the programme as a whole
 */
export async function findHypercare(scope: Scope, waveId: string | null, asOf: Date): Promise<Hypercare | null> {
  const { workspaceId, timeZone } = scope;
  const today = dayIn(asOf, timeZone);
  return inWorkspace(workspaceId, async (tx) => {
    const programmeId = await readProgrammeId(tx, scope);
    const clocks = programmeId ? await readClocks(tx, scope, programmeId, asOf) : [];
    const clock = clocks.find((each) => each.waveId === waveId);
    if (!programmeId || !clock) return null;
    const where = { workspaceId, programmeId, removedAt: null };
    const reviews = await tx.hypercareReview.findMany({ where: { ...where, waveId } });
    const celebrations = await tx.celebration.findMany({ where, orderBy: [{ onDay: 'asc' }, { createdAt: 'asc' }] });
    const names = await memberNames(tx, scope, [...reviews, ...celebrations].map(({ ledById }) => ledById));
    const someone = (id: string): Someone => ({ id, name: names.get(id) ?? null });
    return {
      clock,
      clocks,
      moments: reviewMoments(clock.on, (on) => isWorkingDay(on, timeZone)).map((moment) => {
        const row = reviews.find((review) => review.moment === moment.key);
        return { ...moment, state: reviewState(moment, row !== undefined, today), review: row ? toReview(row, someone) : null };
      }),
      celebrations: celebrations.filter((row) => row.waveId === null || row.waveId === waveId).map((row) => toCelebration(row, someone)),
    };
  });
}

/** One review; null when it is not there. */
export async function findHypercareReview(scope: Scope, id: string): Promise<(HypercareReview & { waveId: string | null }) | null> {
  const { workspaceId } = scope;
  if (!isUuid(id)) return null;
  return inWorkspace(workspaceId, async (tx) => {
    const row = await tx.hypercareReview.findFirst({ where: { workspaceId, id, removedAt: null } });
    return row && { ...toReview(row, await someoneOf(tx, scope, row.ledById)), waveId: row.waveId };
  });
}

/** One celebration; null when it is not there. */
export async function findCelebration(scope: Scope, id: string): Promise<Celebration | null> {
  const { workspaceId } = scope;
  if (!isUuid(id)) return null;
  return inWorkspace(workspaceId, async (tx) => {
    const row = await tx.celebration.findFirst({ where: { workspaceId, id, removedAt: null } });
    return row && toCelebration(row, await someoneOf(tx, scope, row.ledById));
  });
}

/** The programme first, then its waves by day. */
export async function readClocks(tx: Transaction, { workspaceId, timeZone }: Scope, programmeId: string, asOf: Date): Promise<GoLiveClock[]> {
  const phases = await tx.phase.findMany({ where: { workspaceId, programmeId } });
  const on = goLiveDay(phases.map((row) => ({ ...datesOf(row), kind: row.kind as PhaseKind })), dayIn(asOf, timeZone));
  const waves = await tx.milestone.findMany({ where: { workspaceId, kind: 'go-live' }, orderBy: [{ onDay: 'asc' }, { id: 'asc' }] });
  return [
    ...(on ? [{ waveId: null, name: null, on }] : []),
    ...waves.filter(({ teamIds }) => teamIds.length > 0).map(({ id, title, onDay }) => ({ waveId: id, name: title as unknown as Localized, on: dayOf(onDay) })),
  ];
}

async function someoneOf(tx: Transaction, scope: Scope, id: string): Promise<(id: string) => Someone> {
  const names = await memberNames(tx, scope, [id]);
  return (of) => ({ id: of, name: names.get(of) ?? null });
}

type ReviewRow = Awaited<ReturnType<Transaction['hypercareReview']['findFirstOrThrow']>>;
type CelebrationRow = Awaited<ReturnType<Transaction['celebration']['findFirstOrThrow']>>;

function toReview({ id, moment, heldOn, ledById, seen, agreed, openPoints, version }: ReviewRow, someone: (id: string) => Someone): HypercareReview {
  return { id, moment, heldOn: dayOf(heldOn), ledBy: someone(ledById), seen, agreed, openPoints, version };
}

function toCelebration({ id, waveId, onDay, how, ledById, isHeld, version }: CelebrationRow, someone: (id: string) => Someone): Celebration {
  return { id, waveId, on: dayOf(onDay), how, ledBy: someone(ledById), isHeld, version };
}
