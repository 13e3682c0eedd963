import type { Day } from '#app/values/day.ts';
import { EVERYBODY, type GroupKey, isBySender, type KeyMessage, type Occasion } from './key-message.ts';
import { followGroups, type GroupSilence, type MessageFacts, silenceOf, silenceState, type SilenceState } from './metrics-key-messages.ts';

/** How long a group has been silent, and by what it was last reached. */
export interface FollowedGroup extends GroupSilence {
  /** Null while nothing was said to anybody. */
  state: SilenceState | null;
  /** The last message to it. */
  lastText: string | null;
}

/** One group that a message is meant for. */
export interface MessageGroup {
  group: GroupKey;
  /** How often it heard this message, from whomever. */
  times: number;
  lastOn: Day | null;
  /** How it stands with the group, by all messages; null while nothing is known. */
  silence: number | null;
  state: SilenceState | null;
}

export interface GivenOccasion extends Occasion {
  giver: string;
  isBySender: boolean;
}

export interface ListedMessage {
  message: KeyMessage;
  /** The name of the member from whom people should hear it; null when that is a role. */
  senderName: string | null;
  bySender: number;
  byOthers: number;
  /** The last time it was given; null is never. */
  last: GivenOccasion | null;
  groups: MessageGroup[];
}

export interface KeyMessagesPage {
  today: Day;
  messages: ListedMessage[];
  /** The longest silence first. */
  groups: FollowedGroup[];
}

export type Enough = 'too-few' | 'enough' | 'more';

/** How many times the sender still has to give it, if any. */
export function enoughOf({ least, most }: Pick<KeyMessage, 'least' | 'most'>, bySender: number): Enough {
  if (bySender < least) return 'too-few';
  return bySender <= most ? 'enough' : 'more';
}

interface Read {
  messages: readonly KeyMessage[];
  /** The newest first. */
  occasions: readonly Occasion[];
  facts: MessageFacts;
  nameOf: (memberId: string) => string;
  today: Day;
}

/** Puts together what the page tells; occasions written down by mistake count nowhere. */
export function tellMessages({ messages, occasions, facts, nameOf, today }: Read): KeyMessagesPage {
  const counted = occasions.filter(({ removedAt }) => removedAt === null);
  const textOf = new Map(messages.map(({ id, text }) => [id, text]));
  const stateOf = (days: number | null) => (days === null ? null : silenceState(days));
  return {
    today,
    messages: messages.map((message) => {
      const own = tellOccasions(message, counted, nameOf);
      const bySender = own.filter((occasion) => occasion.isBySender).length;
      return {
        message,
        senderName: message.sender.kind === 'member' ? nameOf(message.sender.memberId) : null,
        bySender,
        byOthers: own.length - bySender,
        last: own[0] ?? null,
        groups: message.audience.map((group) => {
          const heard = own.filter((occasion) => reached(occasion, group));
          const { days } = silenceOf(facts, today, [group]);
          return { group, times: heard.length, lastOn: heard[0]?.on ?? null, silence: days, state: stateOf(days) };
        }),
      };
    }),
    groups: followGroups(facts, today).map((followed) => {
      const last = counted.find((occasion) => occasion.on <= today && reached(occasion, followed.group));
      return { ...followed, state: stateOf(followed.days), lastText: (last && (last.planned?.subject ?? (last.messageId && textOf.get(last.messageId)))) ?? null };
    }),
  };
}

/** The times that one message was given, in the order of `occasions`. */
export function tellOccasions(message: KeyMessage, occasions: readonly Occasion[], nameOf: (memberId: string) => string): GivenOccasion[] {
  return occasions.filter(({ messageId }) => messageId === message.id).map((occasion) => ({ ...occasion, giver: nameOf(occasion.giverId), isBySender: isBySender(message.sender, occasion) }));
}

function reached({ audience }: Pick<Occasion, 'audience'>, group: GroupKey): boolean {
  return audience.includes(EVERYBODY) || audience.includes(group);
}
