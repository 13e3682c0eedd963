import { type GroupKey, isGroupKey } from '#app/adoption/key-messages/key-message.ts';
import { reaches } from '#app/adoption/key-messages/metrics-key-messages.ts';
import type { Day } from '#app/values/day.ts';
import { MESSAGE_STATES, messageState, type MessageState, type PlannedMessage } from './planned-message.ts';

/** What of the messages is shown; it stands in the address. */
export interface CommunicationFilter {
  /** Null is all. */
  state: MessageState | null;
  /** Null is all; a group also sees what is told to everybody. */
  group: GroupKey | null;
}

/** Whatever stands in the address; what it does not know is left out. */
export function readCommunicationFilter(search: URLSearchParams): CommunicationFilter {
  const group = search.get('group');
  return { state: MESSAGE_STATES.find((state) => state === search.get('state')) ?? null, group: group !== null && isGroupKey(group) ? group : null };
}

export function fitsCommunicationFilter(message: PlannedMessage, { state, group }: CommunicationFilter, today: Day): boolean {
  return (state === null || messageState(message, today) === state) && (group === null || reaches(message.audience, [group]));
}
