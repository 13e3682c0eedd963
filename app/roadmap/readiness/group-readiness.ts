import type { Barrier } from '#app/adoption/pulses/adkar.ts';
import { ADKAR, type AdkarElement, type Pulse } from '#app/adoption/pulses/pulse.ts';
import type { GroupResult, RoundResult } from '#app/adoption/pulses/pulse-results.ts';
import { mayTreat, type Remedy } from '#app/adoption/pulses/remedy.ts';
import type { UseSubject } from '../verdict/use-verdict.ts';

/** What a round says of a group; the figures are null where too few answered for them to be shown. */
export type GroupAnswer = Omit<GroupResult, 'teamId' | 'barrier'> & { barrier: Barrier };

/** The newest round that is over and asked the people of the group. */
export interface GroupMeasurement extends GroupAnswer {
  pulseId: string;
  round: number;
  /** The first day on which it was no longer open. */
  closesOn: RoundResult['closesOn'];
  subject: UseSubject;
}

/** A pulse about readiness with its rounds that are over. */
export interface ReadinessPulse {
  pulse: Pick<Pulse, 'id' | 'role' | 'team'>;
  rounds: readonly RoundResult[];
}

/** What a round of a pulse says of these people, as the page of the pulse tells it; null where it did not ask them by themselves. */
export function answerOf({ pulse }: ReadinessPulse, round: RoundResult, subject: UseSubject): GroupAnswer | null {
  const told = (group: Omit<GroupResult, 'teamId'> | undefined) => (group?.barrier ? { figures: group.figures, barrier: group.barrier } : null);
  // Who is enrolled uses the system as an end user.
  const asksUsers = pulse.role === null || pulse.role === 'end-user';
  switch (subject.kind) {
    case 'everybody':
      return pulse.team === null && asksUsers ? told(round.whole) : null;
    case 'role':
      return pulse.team === null && pulse.role === subject.role ? told(round.whole) : null;
    case 'team':
      if (!asksUsers) return null;
      return pulse.team?.id === subject.id ? told(round.whole) : pulse.team === null ? told(round.groups.find(({ teamId }) => teamId === subject.id)) : null;
  }
}

/** The newest measurement of a group; of several teams the one that is stuck first speaks, for a mean would hide it. Null while nobody was asked. */
export function measurementOf(subjects: readonly UseSubject[], pulses: readonly ReadinessPulse[]): GroupMeasurement | null {
  const newest = subjects.flatMap((subject): GroupMeasurement[] => {
    const found = pulses.flatMap((pulse) =>
      pulse.rounds.flatMap((round): GroupMeasurement[] => {
        const answer = answerOf(pulse, round, subject);
        return answer ? [{ ...answer, pulseId: pulse.pulse.id, round: round.round, closesOn: round.closesOn, subject }] : [];
      }),
    );
    return found.sort((one, other) => other.closesOn.localeCompare(one.closesOn)).slice(0, 1);
  });
  return newest.sort((one, other) => placeOf(one.barrier) - placeOf(other.barrier))[0] ?? null;
}

const placeOf = (barrier: Barrier) => (barrier.kind === 'at' ? ADKAR.indexOf(barrier.element) : barrier.kind === 'none' ? ADKAR.length : ADKAR.length + 1);

/** Whether any of the figures may be shown. */
export function isTold({ figures }: Pick<GroupAnswer, 'figures'>): boolean {
  return ADKAR.some((element) => figures[element]);
}

/** R10 for one group. unknown: nothing may be told of it. untreated: a barrier and no remedy. misfit: a remedy for another element than the barrier. */
export type TreatmentState = 'unknown' | 'no-barrier' | 'untreated' | 'misfit' | 'fits';

/** @param barrier null while nothing was measured @param remedy what was chosen, null is nothing */
export function treatmentOf(barrier: Barrier | null, remedy: { element: AdkarElement; remedy: Remedy } | null): TreatmentState {
  if (barrier === null || barrier.kind === 'unknown') return 'unknown';
  if (barrier.kind === 'none') return 'no-barrier';
  if (remedy === null) return 'untreated';
  return remedy.element === barrier.element && mayTreat(barrier, remedy.remedy).ok ? 'fits' : 'misfit';
}

/** R10: how many groups need no remedy or have one that fits, of those of which the barrier is known. */
export function countTreated(states: readonly TreatmentState[]): { ready: number; of: number } {
  const known = states.filter((state) => state !== 'unknown');
  return { ready: known.filter((state) => state === 'fits' || state === 'no-barrier').length, of: known.length };
}
