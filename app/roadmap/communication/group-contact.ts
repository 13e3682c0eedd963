import { EVERYBODY, type GroupKey } from '#app/adoption/key-messages/key-message.ts';
import { followGroups, type GroupSilence, type MessageFacts, reaches, SILENCE_LIMIT, silenceState, type SilenceState } from '#app/adoption/key-messages/metrics-key-messages.ts';
import { addDays, type Day } from '#app/values/day.ts';
import { type PlannedMessage, messageState } from './planned-message.ts';

type Planned = Pick<PlannedMessage, 'id' | 'subject' | 'audience' | 'plannedOn' | 'toldOn' | 'isCancelled'>;

/** R8: how one group stands today. */
export interface GroupContact extends GroupSilence {
  /** Null while nothing was told to anybody. */
  state: SilenceState | null;
  /** The first message to it that was not told yet, also one that should have been; null is none. */
  next: { id: string; subject: string; on: Day; isLate: boolean } | null;
  /** Nothing is planned for it from today up to and including six weeks on. */
  isUnplanned: boolean;
}

/** R8: every group that is followed, the longest silence first, and of equals those for which nothing is planned. */
export function groupContacts(facts: MessageFacts, messages: readonly Planned[], today: Day): GroupContact[] {
  const waiting = messages.filter((message) => ['late', 'planned'].includes(messageState(message, today))).sort((one, other) => one.plannedOn.localeCompare(other.plannedOn));
  const contacts = followGroups(facts, today).map((followed): GroupContact => {
    const coming = waiting.filter(({ audience }) => reaches(audience, [followed.group]));
    const [next] = coming;
    return {
      ...followed,
      state: followed.days === null ? null : silenceState(followed.days),
      next: next ? { id: next.id, subject: next.subject, on: next.plannedOn, isLate: next.plannedOn < today } : null,
      isUnplanned: !coming.some(({ plannedOn }) => plannedOn >= today && plannedOn <= addDays(today, SILENCE_LIMIT)),
    };
  });
  return contacts.sort((one, other) => (other.days ?? -1) - (one.days ?? -1) || Number(other.isUnplanned) - Number(one.isUnplanned));
}

/** Which of these groups no message is meant for; none where everybody is followed as one. */
export function unnamedGroups(known: readonly GroupKey[], contacts: readonly GroupContact[]): GroupKey[] {
  const followed = new Set(contacts.map(({ group }) => group));
  return followed.has(EVERYBODY) ? [] : known.filter((group) => !followed.has(group));
}
