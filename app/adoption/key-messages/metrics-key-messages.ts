import { type Day, daysBetween } from '#app/values/day.ts';
import type { MetricDefinition } from '#app/values/metric.ts';
import { ratio } from '#app/values/ratio.ts';
import { EVERYBODY, type GroupKey } from './key-message.ts';

/** What was said to groups, and never what a person did. Its formula in words: the passport's messages and docs/decisions/006. */
export const MESSAGE_METRICS = {
  silence: { id: 'silence', version: 1, unit: 'days', layer: 'implementation', better: 'lower', grains: ['day', 'week', 'month', 'quarter'], perTeam: true },
  'message-repetition': { id: 'message-repetition', version: 1, unit: 'mean', layer: 'implementation', better: 'higher', grains: ['day', 'week', 'month', 'quarter'], perTeam: false },
} as const satisfies Record<string, MetricDefinition>;
export type MessageMetricId = keyof typeof MESSAGE_METRICS;

/** After more days than these without a message people begin to let go of the change (R8; the phases article: six weeks). */
export const SILENCE_LIMIT = 42;
/** Our own choice: two weeks before it, there is time to say something. */
export const SILENCE_WARNING = 28;

/** What silence and repetition are counted from; occasions written down by mistake are not among them. */
export interface MessageFacts {
  messages: {
    id: string;
    /** The day it was written down or first given, whichever came first. */
    knownFrom: Day;
    /** The first day it is given no more; null is still given. */
    withdrawnOn: Day | null;
    audience: readonly GroupKey[];
  }[];
  /** What the communication plan holds: it is meant for its groups too, but is no key message. */
  planned: {
    /** The day it was planned or told, whichever came first. */
    knownFrom: Day;
    /** The first day it was not going to be told; null is in the plan. */
    withdrawnOn: Day | null;
    audience: readonly GroupKey[];
  }[];
  occasions: {
    /** Null is no key message in particular. */
    messageId: string | null;
    on: Day;
    audience: readonly GroupKey[];
    /** By whom people should hear it. */
    isBySender: boolean;
  }[];
}

export interface GroupSilence {
  group: GroupKey;
  /** The last day on which a message reached it; null is never. */
  lastOn: Day | null;
  /** Days without a message; of a group that was never reached: since it was meant to be and anything was said at all. Null while nothing was said to anybody. */
  days: number | null;
}

export type SilenceState = 'heard' | 'warning' | 'breach';

export function silenceState(days: number): SilenceState {
  if (days > SILENCE_LIMIT) return 'breach';
  return days >= SILENCE_WARNING ? 'warning' : 'heard';
}

/** What is said to everybody reaches every group; else it reaches the groups it names, and no team through a role. */
export function reaches(audience: readonly GroupKey[], groups: readonly GroupKey[]): boolean {
  return audience.some((key) => key === EVERYBODY || groups.includes(key));
}

/**
 * How long one group heard nothing, at the end of a day. Any message to it counts, also one that is given no more.
 * @param groups by what keys it is reached: one, or a team and a role for those of the role in the team
 */
export function silenceOf({ messages, planned, occasions }: MessageFacts, on: Day, groups: readonly GroupKey[]): { lastOn: Day | null; days: number | null } {
  const said = occasions.filter((occasion) => occasion.on <= on);
  const lastOn = latest(said.filter(({ audience }) => reaches(audience, groups)).map((occasion) => occasion.on));
  if (lastOn !== null) return { lastOn, days: daysBetween(lastOn, on) };
  const [firstSaid] = said.map((occasion) => occasion.on).sort();
  const [firstMeant] = givenOn([...messages, ...planned], on).filter(({ audience }) => reaches(audience, groups)).map(({ knownFrom }) => knownFrom).sort();
  if (!firstSaid || !firstMeant) return { lastOn: null, days: null };
  return { lastOn: null, days: daysBetween(firstSaid > firstMeant ? firstSaid : firstMeant, on) };
}

/**
 * Every group that a key message or the plan is meant for at the end of a day, the longest silence first; those of which nothing is
 * known last. What the plan tells everybody is for each of its groups, and for everybody as one only while it names no other.
 */
export function followGroups(facts: MessageFacts, on: Day): GroupSilence[] {
  const groupsOf = (meant: MessageFacts['planned']) => givenOn(meant, on).flatMap(({ audience }) => audience);
  const planned = groupsOf(facts.planned);
  const named = [...groupsOf(facts.messages), ...planned.filter((group) => group !== EVERYBODY)];
  const groups = new Set(named.length > 0 ? named : planned);
  return [...groups].map((group) => ({ group, ...silenceOf(facts, on, [group]) })).sort((one, other) => (other.days ?? -1) - (one.days ?? -1));
}

interface Count {
  value: number | null;
  numerator: number | null;
  denominator: number;
}

/**
 * Silence at the end of a day (reference: metric 45): of one team, one role or both, or the longest of all groups that a message is
 * meant for. No value before the first message. The numerator is the value, the denominator how many groups were looked at.
 */
export function silenceOn(facts: MessageFacts, on: Day, { teamId = null, role = null }: { teamId?: string | null; role?: string | null } = {}): Count {
  const asked = [teamId, role].flatMap((key) => key ?? []);
  const found = (asked.length > 0 ? [silenceOf(facts, on, asked)] : followGroups(facts, on)).flatMap(({ days }) => days ?? []);
  const value = found.length === 0 ? null : Math.max(...found);
  return { value, numerator: value, denominator: found.length };
}

/** Times that messages were given by whom people should hear them, up to the end of a day ÷ messages (reference: metric 46). */
export function repetitionOn({ messages, occasions }: MessageFacts, on: Day): Count {
  const given = new Set(givenOn(messages, on).map(({ id }) => id));
  const times = occasions.filter((occasion) => occasion.isBySender && occasion.on <= on && occasion.messageId !== null && given.has(occasion.messageId)).length;
  return { value: ratio(times, given.size), numerator: times, denominator: given.size };
}

function givenOn<Meant extends MessageFacts['planned'][number]>(messages: readonly Meant[], on: Day): Meant[] {
  return messages.filter(({ knownFrom, withdrawnOn }) => knownFrom <= on && (withdrawnOn === null || withdrawnOn > on));
}

function latest(days: readonly Day[]): Day | null {
  return days.toSorted().at(-1) ?? null;
}
