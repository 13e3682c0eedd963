import { type FunnelEvent, furthest, inOrder, isBeginning, type StepFunnelQuestion } from './step-funnel.ts';

export interface AttemptCounts {
  started: number;
  finished: number;
  /** Began, but an excluded act was done on the way: in neither of the two. */
  dropped: number;
  /** From the first to the last step, of each that finished, in milliseconds. */
  times: readonly number[];
  /** Who made them. */
  people: ReadonlySet<string>;
}

/**
 * Attempts at the steps, of a record that is worked on or of a person, one after another. An attempt begins with a first step (in
 * any order: with whichever step comes first); beginning again while the window is open is still the same attempt. It is over when
 * every step was done, else when the window is closed. Reference: metric 40.
 */
export function countAttempts(units: Iterable<readonly FunnelEvent[]>, question: StepFunnelQuestion): AttemptCounts {
  const whole: number[] = [];
  const people = new Set<string>();
  let [started, dropped] = [0, 0];
  for (const unit of units) {
    const events = inOrder(unit, question.steps);
    let at = 0;
    while ((at = nextBeginning(events, at, question)) !== -1) {
      const closes = events[at]!.at + question.windowMs;
      // A beginning at the very end of the window has its own window: nothing after that can belong to this attempt.
      const own = events.slice(at, firstAfter(events, closes + question.windowMs, at));
      const best = furthest(own, { ...question, startsBefore: Math.min(question.startsBefore, closes + 1) });
      const isFinished = Array.isArray(best) && best.length === question.steps.length;
      if (best === 'dropped') dropped++;
      if (Array.isArray(best)) {
        started++;
        for (const { person } of best) people.add(person);
      }
      if (isFinished) whole.push(best.at(-1)!.at - best[0]!.at);
      at = isFinished ? events.indexOf(best.at(-1)!, at) + 1 : firstAfter(events, closes, at);
    }
  }
  return { started, finished: whole.length, dropped, times: whole, people };
}

function nextBeginning(events: readonly FunnelEvent[], from: number, question: StepFunnelQuestion): number {
  for (let at = from; at < events.length; at++) if (isBeginning(events[at]!, question)) return at;
  return -1;
}

function firstAfter(events: readonly FunnelEvent[], moment: number, from: number): number {
  let at = from;
  while (at < events.length && events[at]!.at <= moment) at++;
  return at;
}
