import { addDays, type Day, daysBetween } from '#app/values/day.ts';
import type { Pulse } from './pulse.ts';

export interface PulseRound {
  /** From 0 up. */
  round: number;
  opensOn: Day;
  /** The first day on which it is no longer open. */
  closesOn: Day;
}

type Schedule = Pick<Pulse, 'startsOn' | 'everyWeeks' | 'openDays' | 'endsOn' | 'stoppedOn'>;

/** The rounds that had begun by that day, oldest first. Stopping closes the one that is open and begins no other. */
export function roundsUntil(schedule: Schedule, today: Day): PulseRound[] {
  const rounds: PulseRound[] = [];
  for (let round = 0; ; round++) {
    const begun = roundOf(schedule, round);
    if (!begun || begun.opensOn > today) return rounds;
    rounds.push(begun);
  }
}

/** The round that can be answered on that day; null when none is open. */
export function openRound(schedule: Schedule, today: Day): PulseRound | null {
  const last = lastBegun(schedule, today);
  return last && today < last.closesOn ? last : null;
}

/** The next round that begins after that day; null when none will. */
export function nextRound(schedule: Schedule, today: Day): PulseRound | null {
  const last = lastBegun(schedule, today);
  return roundOf(schedule, last ? last.round + 1 : 0);
}

function lastBegun(schedule: Schedule, today: Day): PulseRound | null {
  if (today < schedule.startsOn) return null;
  const round = schedule.everyWeeks === null ? 0 : Math.floor(daysBetween(schedule.startsOn, today) / (7 * schedule.everyWeeks));
  return roundOf(schedule, round) ?? roundsUntil(schedule, today).at(-1) ?? null;
}

function roundOf({ startsOn, everyWeeks, openDays, endsOn, stoppedOn }: Schedule, round: number): PulseRound | null {
  if (round > 0 && everyWeeks === null) return null;
  const opensOn = addDays(startsOn, round * 7 * (everyWeeks ?? 0));
  if (endsOn !== null && opensOn >= endsOn) return null;
  if (stoppedOn !== null && opensOn >= stoppedOn) return null;
  const closesOn = addDays(opensOn, openDays);
  return { round, opensOn, closesOn: stoppedOn !== null && stoppedOn < closesOn ? stoppedOn : closesOn };
}
