import type { Grain } from '#app/values/metric.ts';
import { type Beside, readBeside } from './benchmarks/benchmark.ts';
import { DIMENSIONS, type Exploration } from './explore/exploration.ts';
import { readFilter, type SPANS } from './filter.ts';

/** What the page of a KPI looks at. */
export interface KpiFilter {
  grain: Grain;
  span: (typeof SPANS)[number];
  /** The first day of the period that is looked into. */
  at: string | null;
  withLimits: boolean;
  beside: Beside | null;
  /** What it is split by. */
  by: Exploration['by'];
  /** The part that is looked into, by the key of its line. */
  part: string | null;
}

/** For a single KPI: as the dashboard's, in any grain its metric offers; on request with the limits of what chance explains, and with something to hold it beside. */
export function readKpiFilter(search: URLSearchParams, grains: readonly Grain[], usual: Grain): KpiFilter {
  return { by: DIMENSIONS.find((by) => by === search.get('by')) ?? 'none', part: search.get('part'), beside: readBeside(search.get('beside')), grain: grains.find((grain) => grain === search.get('grain')) ?? usual, span: readFilter(search).span, at: search.get('at'), withLimits: search.get('limits') === '1' };
}
