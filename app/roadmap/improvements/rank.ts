import type { ImprovementRequest } from './improvement.ts';

type Scored = Pick<ImprovementRequest, 'id' | 'value' | 'effort' | 'state' | 'askedAt'>;

/** Value ÷ effort, from 0.2 to 5: what gives much for little comes first. Null while either is not judged. */
export function priorityOf({ value, effort }: Pick<Scored, 'value' | 'effort'>): number | null {
  return value === null || effort === null ? null : value / effort;
}

export type Ranked<Request> = Request & {
  /** 1 is first; null for what is not judged, and for what is done or declined. */
  rank: number | null;
};

/**
 * What has to be done by its priority; at the same priority the higher value first, then who asked first. After that what
 * nobody judged yet, oldest first, and last what is done or declined, as it was asked.
 */
export function rankRequests<Request extends Scored>(requests: readonly Request[]): Ranked<Request>[] {
  const isRanked = (request: Request) => isToDo(request) && priorityOf(request) !== null;
  const place = (request: Request) => (isRanked(request) ? 0 : isToDo(request) ? 1 : 2);
  return [...requests]
    .sort((one, other) => place(one) - place(other) || (isRanked(one) ? priorityOf(other)! - priorityOf(one)! || other.value! - one.value! : 0) || one.askedAt.getTime() - other.askedAt.getTime() || (one.id < other.id ? -1 : 1))
    .map((request, index) => ({ ...request, rank: isRanked(request) ? index + 1 : null }));
}

function isToDo({ state }: Scored): boolean {
  return state === 'open' || state === 'planned';
}
