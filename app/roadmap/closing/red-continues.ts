import { type Day, dayOf } from '#app/values/day.ts';

/** R19: so many months after go-live behaviour is measured once more before the programme may close. Our own choice, as the reference marks it. */
export const MONTHS_AFTER = 6;

/** The first day a period may start on to count as measured long enough after go-live; the last of a shorter month where the day is not there. */
export function measuredFrom(goLiveOn: Day): Day {
  const [year, month, on] = goLiveOn.split('-').map(Number) as [number, number, number];
  // Day 0 of a month is the last of the month before.
  const lastOfMonth = new Date(Date.UTC(year, month + MONTHS_AFTER, 0)).getUTCDate();
  return dayOf(new Date(Date.UTC(year, month - 1 + MONTHS_AFTER, Math.min(on, lastOfMonth))));
}

/** Behaviour, and whether people work in the system as agreed: what is red in the triangle. */
export const isBehaviour = ({ layer }: { layer: string }) => layer === 'behaviour' || layer === 'use';

interface Point {
  start: Day;
  value: number | null;
  state: string;
}

/** Whether something complete and known was measured in a period that starts six months after go-live or later. */
export function isMeasuredAfter(points: readonly Point[], goLiveOn: Day): boolean {
  const from = measuredFrom(goLiveOn);
  return points.some(({ start, value, state }) => state === 'complete' && value !== null && start >= from);
}

interface Work {
  colour: string;
  /** As it is expected now; the first day after it. */
  endsOn: Day;
}

/** Work on behaviour that goes on after go-live. On the day itself it is not over yet: its end is the day after. */
export function redAfter(items: readonly Work[], goLiveOn: Day): number {
  return items.filter(({ colour, endsOn }) => colour === 'red' && endsOn > goLiveOn).length;
}
