import type { Scope } from '#app/people/scope.ts';
import { type LiveValue, shareOf } from '../criterion.ts';
import { isToldWhole } from './message-order.ts';
import { findCommunication } from './read-communication.server.ts';

/** What a gate asks of the communication, as it stands today (R8, R9), as a share of the groups that are followed; null without a programme. */
export async function readCommunicationFact(scope: Scope, fact: 'groups-in-touch' | 'groups-that-know-why', asOf: Date): Promise<LiveValue | null> {
  const found = await findCommunication(scope, asOf);
  if (!found) return null;
  const { groups, today } = found;
  // A group of which nothing is known yet heard nothing either.
  const isGood = fact === 'groups-in-touch' ? groups.filter(({ state }) => state === 'heard' || state === 'warning') : groups.filter(({ order }) => isToldWhole(order));
  return shareOf(isGood.length, groups.length, today);
}
