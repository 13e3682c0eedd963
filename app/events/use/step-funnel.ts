import { medianOf } from './median.ts';

/** sequential: in this order, with anything in between. strict: directly after each other. any: in whatever order. */
export const FUNNEL_ORDERS = ['sequential', 'strict', 'any'] as const;
export type FunnelOrder = (typeof FUNNEL_ORDERS)[number];

export interface StepFunnelQuestion {
  /** Keys of activities. */
  steps: readonly string[];
  order: FunnelOrder;
  /** From the first step on, all others must follow within so many milliseconds. */
  windowMs: number;
  /** Who does one of these between the first and the last step is dropped. */
  excluded: readonly string[];
  /** First steps count before this moment only; later events can only finish what began. */
  startsBefore: number;
}

export interface FunnelEvent {
  activity: string;
  /** Milliseconds. */
  at: number;
  /** Who did it. */
  person: string;
}

export interface StepCount {
  /** How many came so far. */
  count: number;
  /** From the step before, of who came so far; null for the first step and without anybody. */
  medianMs: number | null;
}

export interface StepFunnelResult {
  steps: StepCount[];
  /** Began, but did an excluded act on the way. */
  dropped: number;
  /** From the first to the last step, of who finished. */
  medianMs: number | null;
  /** Whom the figures tell of. */
  people: ReadonlySet<string>;
}

/**
 * How far each one comes: a person, or a record that people work on. Of several beginnings the one that leads furthest
 * counts, of equals the first. Source: PostHog, funnels.
 */
export function countStepFunnel(units: Iterable<readonly FunnelEvent[]>, question: StepFunnelQuestion): StepFunnelResult {
  const times: number[][] = question.steps.map(() => []);
  const counts = question.steps.map(() => 0);
  const whole: number[] = [];
  const people = new Set<string>();
  let dropped = 0;
  for (const events of units) {
    const best = furthest(inOrder(events, question.steps), question);
    if (best === null) continue;
    if (best === 'dropped') {
      dropped++;
      continue;
    }
    for (const { person } of best) people.add(person);
    best.forEach(({ at }, step) => {
      counts[step]!++;
      if (step > 0) times[step]!.push(at - best[step - 1]!.at);
    });
    if (best.length === question.steps.length) whole.push(best.at(-1)!.at - best[0]!.at);
  }
  return { steps: counts.map((count, step) => ({ count, medianMs: step === 0 ? null : medianOf(times[step]!) })), dropped, medianMs: medianOf(whole), people };
}

/** Of events at the same moment the earlier step comes first: many sources tell time by the minute. */
export function inOrder(events: readonly FunnelEvent[], steps: readonly string[]): FunnelEvent[] {
  return events.toSorted((one, other) => one.at - other.at || steps.indexOf(one.activity) - steps.indexOf(other.activity));
}

/** Null: never began. */
export function furthest(events: readonly FunnelEvent[], question: StepFunnelQuestion): FunnelEvent[] | 'dropped' | null {
  const { steps } = question;
  let best: FunnelEvent[] | null = null;
  let wasDropped = false;
  for (const [start, event] of events.entries()) {
    if (!isBeginning(event, question)) continue;
    const chain = chainFrom(events, start, question);
    if (isDropped(events, start, chain, question)) wasDropped = true;
    else if (best === null || chain.length > best.length) best = chain;
    if (best?.length === steps.length) break;
  }
  return best ?? (wasDropped ? 'dropped' : null);
}

export function isBeginning({ activity, at }: FunnelEvent, { steps, order, startsBefore }: StepFunnelQuestion): boolean {
  return at < startsBefore && (order === 'any' ? steps.includes(activity) : activity === steps[0]);
}

function chainFrom(events: readonly FunnelEvent[], start: number, { steps, order, windowMs }: StepFunnelQuestion): FunnelEvent[] {
  const first = events[start]!;
  const chain = [first];
  const left = new Set(steps);
  left.delete(first.activity);
  for (let at = start + 1; at < events.length && chain.length < steps.length; at++) {
    const event = events[at]!;
    if (event.at - first.at > windowMs) break;
    const fits = order === 'any' ? left.delete(event.activity) : event.activity === steps[chain.length];
    if (fits) chain.push(event);
    else if (order === 'strict') break;
  }
  return chain;
}

/** An excluded act after the first step and before the last one, or before the window closes for who never came to it. */
function isDropped(events: readonly FunnelEvent[], start: number, chain: readonly FunnelEvent[], { steps, excluded, windowMs }: StepFunnelQuestion): boolean {
  if (excluded.length === 0) return false;
  const first = events[start]!;
  const last = chain.at(-1)!;
  for (let at = start + 1; at < events.length; at++) {
    const event = events[at]!;
    if (event.at - first.at > windowMs || (chain.length === steps.length && event === last)) return false;
    if (excluded.includes(event.activity)) return true;
  }
  return false;
}
