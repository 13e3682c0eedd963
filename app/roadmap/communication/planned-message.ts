import type { Channel, GroupKey } from '#app/adoption/key-messages/key-message.ts';
import type { Day } from '#app/values/day.ts';

/** What of the change a message tells. */
export const MARKS = ['why', 'why-now', 'risk', 'business-reason', 'personal-impact'] as const;
export type Mark = (typeof MARKS)[number];

/** As whom the sender speaks to the groups of the message. */
export const VOICES = ['senior-leader', 'direct-manager', 'project'] as const;
export type Voice = (typeof VOICES)[number];

/** Told again every so many weeks, up to and including a day. */
export interface Repetition {
  everyWeeks: number;
  until: Day;
}

/** A message of the communication plan, told or still to be told. */
export interface PlannedMessage {
  id: string;
  subject: string;
  text: string;
  covers: Mark[];
  /** The name is null once the member is gone. */
  sender: { id: string; name: string | null };
  voice: Voice;
  audience: GroupKey[];
  channel: Channel;
  plannedOn: Day;
  /** Null is once. */
  repetition: Repetition | null;
  /** Null while it was not told. */
  toldOn: Day | null;
  /** The key message that it gives; null is none in particular. */
  keyMessage: { id: string; text: string } | null;
  isCancelled: boolean;
  version: number;
}

/** `late` should have been told before today. */
export const MESSAGE_STATES = ['late', 'planned', 'told', 'cancelled'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

export function messageState({ toldOn, isCancelled, plannedOn }: Pick<PlannedMessage, 'toldOn' | 'isCancelled' | 'plannedOn'>, today: Day): MessageState {
  if (toldOn !== null) return 'told';
  if (isCancelled) return 'cancelled';
  return plannedOn < today ? 'late' : 'planned';
}
