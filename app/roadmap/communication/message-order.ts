import type { GroupKey } from '#app/adoption/key-messages/key-message.ts';
import { reaches } from '#app/adoption/key-messages/metrics-key-messages.ts';
import type { Day } from '#app/values/day.ts';
import { type Mark, MARKS, type PlannedMessage, type Voice } from './planned-message.ts';

/** `late` was told, but not by the first message; `other-voice` was told or planned, but not from whom people should hear it. */
export type OrderState = 'told' | 'late' | 'planned' | 'other-voice' | 'missing';

export interface OrderPart {
  mark: Mark;
  state: OrderState;
}

/** From whom people should hear it (Prosci: business reasons from the top, what it means for me from my own manager). */
export const VOICE_OF: Partial<Record<Mark, Voice>> = { 'business-reason': 'senior-leader', 'personal-impact': 'direct-manager' };

type Told = Pick<PlannedMessage, 'covers' | 'voice' | 'audience' | 'plannedOn' | 'toldOn' | 'isCancelled'>;

/**
 * R9, for one group: what its first message covers, and whether the business reason came from a senior leader and the personal impact
 * from the direct manager. What is told on one day counts as one message; while nothing was told, the first planned one is the first.
 */
export function messageOrder(messages: readonly Told[], group: GroupKey): OrderPart[] {
  const own = messages.filter(({ audience, isCancelled, toldOn }) => (toldOn !== null || !isCancelled) && reaches(audience, [group]));
  const told = own.filter(({ toldOn }) => toldOn !== null);
  const planned = own.filter(({ toldOn }) => toldOn === null);
  const [firstTold, firstPlanned] = [onFirstDay(told, ({ toldOn }) => toldOn), onFirstDay(planned, ({ plannedOn }) => plannedOn)];
  return MARKS.map((mark) => {
    const isIn = (list: readonly Told[]) => list.some(({ covers, voice }) => covers.includes(mark) && voice === (VOICE_OF[mark] ?? voice));
    if (VOICE_OF[mark]) {
      const isCovered = own.some(({ covers }) => covers.includes(mark));
      return { mark, state: isIn(told) ? 'told' : isIn(planned) ? 'planned' : isCovered ? 'other-voice' : 'missing' };
    }
    if (told.length === 0) return { mark, state: isIn(firstPlanned) ? 'planned' : 'missing' };
    return { mark, state: isIn(firstTold) ? 'told' : isIn(told) ? 'late' : isIn(planned) ? 'planned' : 'missing' };
  });
}

/** Everything was told, be it that some came later than it should have: that cannot be mended any more. */
export function isToldWhole(parts: readonly OrderPart[]): boolean {
  return parts.every(({ state }) => state === 'told' || state === 'late');
}

function onFirstDay(list: readonly Told[], dayOf: (message: Told) => Day | null): Told[] {
  const first = list.map(dayOf).filter((on) => on !== null).sort()[0];
  return list.filter((message) => dayOf(message) === first);
}
