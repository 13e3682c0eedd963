import type { Day } from '#app/values/day.ts';
import type { Period } from '#app/values/period.ts';
import type { GroupLoad, LoadGrain, LoadNorm } from './change-load.ts';

/** What the page of the change load shows. */
export interface ChangeLoad {
  today: Day;
  grain: LoadGrain;
  /** So many screens from this one: negative is earlier. */
  shift: number;
  norm: LoadNorm;
  periods: Period[];
  groups: (GroupLoad & { name: string })[];
}

export interface LoadFilter {
  grain: LoadGrain;
  shift: number;
}

const FARTHEST = 12;

/** As the address asks; what it does not say or cannot be is months, from now. */
export function readLoadFilter(search: URLSearchParams): LoadFilter {
  const shift = Number(search.get('shift') ?? 0);
  return { grain: search.get('grain') === 'week' ? 'week' : 'month', shift: Number.isInteger(shift) && Math.abs(shift) <= FARTHEST ? shift : 0 };
}

export function loadSearch({ grain, shift }: LoadFilter): string {
  return `?${new URLSearchParams({ grain, ...(shift === 0 ? {} : { shift: String(shift) }) }).toString()}`;
}
