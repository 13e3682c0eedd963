import { type MetricDefinition, type MetricRequest, ORDER_DIMENSIONS, type OrderSlice } from './metric.ts';

/** By what a part of a metric can be told apart, beside teams: people by their role, orders by what was sold, how, and to whom. */
export const SLICE_DIMENSIONS = ['role', ...ORDER_DIMENSIONS] as const;
export type SliceDimension = (typeof SLICE_DIMENSIONS)[number];

/** One part of what a metric counts. */
export interface Slice {
  dimension: SliceDimension;
  /** As it is kept: the id of a role, the key of a channel, the code of a country, the name of a product or an industry. '' is not known. */
  value: string;
}

/** A key is no longer: the longest name of a product, and more. */
export const LONGEST_SLICE = 400;

/** As it stands in the database, in an address and in a form: `channel:email`. */
export function sliceKey({ dimension, value }: Slice): string {
  return `${dimension}:${value}`;
}

/** Null is no part: everything, or what cannot be read. */
export function readSlice(text: string | null | undefined): Slice | null {
  const at = text?.indexOf(':') ?? -1;
  const dimension = SLICE_DIMENSIONS.find((known) => known === text?.slice(0, at));
  return text && dimension ? { dimension, value: text.slice(at + 1) } : null;
}

export function isSliceKey(text: string): boolean {
  return readSlice(text) !== null;
}

/** By what a metric can be asked of a part. */
export function dimensionsOf({ perTeam, teamsOnly, slicedBy = [] }: Pick<MetricDefinition, 'perTeam' | 'teamsOnly' | 'slicedBy'>): readonly SliceDimension[] {
  return [...(perTeam && !teamsOnly ? (['role'] as const) : []), ...slicedBy];
}

/** The part where the metric can be asked of it, else all of it. */
export function fitting(slice: Slice | null, metric: Parameters<typeof dimensionsOf>[0]): Slice | null {
  return slice && dimensionsOf(metric).includes(slice.dimension) ? slice : null;
}

/** What there is to choose, with what stands chosen and may be gone. */
export function withChosen(parts: readonly Slice[], chosen: Slice | null): readonly Slice[] {
  return chosen === null || parts.some((part) => sliceKey(part) === sliceKey(chosen)) ? parts : [...parts, chosen];
}

/** What to ask for of a part; nothing for everything. */
export function askedOf(slice: Slice | null): Pick<MetricRequest, 'role' | 'slice'> {
  if (slice === null) return {};
  return slice.dimension === 'role' ? { role: slice.value } : { slice: slice as OrderSlice };
}
