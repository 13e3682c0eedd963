import type { Role } from '#app/people/role.ts';
import type { Day } from '#app/values/day.ts';

/** The five elements of readiness in their order: each builds on the one before (Prosci). */
export const ADKAR = ['awareness', 'desire', 'knowledge', 'ability', 'reinforcement'] as const;
export type AdkarElement = (typeof ADKAR)[number];

export const PULSE_KINDS = ['adkar', 'statements', 'sentiment'] as const;
export type PulseKind = (typeof PULSE_KINDS)[number];

/** Every question that is asked, in the order of asking; each is answered from 1 to 5. */
export const QUESTIONS = {
  adkar: ADKAR,
  statements: ['uptake', 'proficiency', 'outcome'],
  sentiment: ['feeling'],
} as const satisfies Record<PulseKind, readonly string[]>;
export type PulseQuestion = (typeof QUESTIONS)[PulseKind][number];

export const SCORES = [1, 2, 3, 4, 5] as const;
export type Score = (typeof SCORES)[number];

/** Who is asked what, from when and how often. */
export interface Pulse {
  id: string;
  kind: PulseKind;
  /** Null is every role. */
  role: Role | null;
  /** Null is every team. */
  team: { id: string; name: string } | null;
  startsOn: Day;
  /** Null is asked once. */
  everyWeeks: number | null;
  openDays: number;
  /** No round begins on this day or later; null goes on. */
  endsOn: Day | null;
  /** From this day nothing is asked any more; null is not stopped. */
  stoppedOn: Day | null;
  version: number;
}

export function questionsOf(kind: PulseKind): readonly PulseQuestion[] {
  return QUESTIONS[kind];
}

export function isScore(value: unknown): value is Score {
  return SCORES.includes(value as Score);
}
