import { addDays, type Day, daysBetween } from '#app/values/day.ts';
import type { Repetition } from './planned-message.ts';

/**
 * When a message is told again: the first day after it was told that is a whole number of its steps from the day it was planned for.
 * Told late, it keeps its rhythm and makes up for nothing. Null when that is after its last day.
 */
export function nextTelling(plannedOn: Day, { everyWeeks, until }: Repetition, toldOn: Day): Day | null {
  const step = everyWeeks * 7;
  const next = addDays(plannedOn, step * Math.max(1, Math.floor(daysBetween(plannedOn, toldOn) / step) + 1));
  return next <= until ? next : null;
}
