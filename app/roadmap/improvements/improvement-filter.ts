import { IMPROVEMENT_KINDS, IMPROVEMENT_STATES, type ImprovementKind, type ImprovementRequest, type ImprovementState } from './improvement.ts';

/** What of the list is shown; it stands in the address. */
export interface ImprovementFilter {
  /** Null is all. */
  state: ImprovementState | null;
  /** Null is all. */
  kind: ImprovementKind | null;
}

/** Whatever stands in the address; what it does not know is left out. */
export function readImprovementFilter(search: URLSearchParams): ImprovementFilter {
  const known = <Value extends string>(name: string, values: readonly Value[]) => values.find((value) => value === search.get(name)) ?? null;
  return { state: known('state', IMPROVEMENT_STATES), kind: known('kind', IMPROVEMENT_KINDS) };
}

export function fitsImprovementFilter({ state, kind }: Pick<ImprovementRequest, 'state' | 'kind'>, filter: ImprovementFilter): boolean {
  return (filter.state === null || state === filter.state) && (filter.kind === null || kind === filter.kind);
}
