import { paths } from '#app/paths.ts';
import type { FilterRule } from '../filter/filter.ts';

/** The address of a list of just the records that meet all of these rules. */
export function listWhere(segment: string, ...rules: FilterRule[]): string {
  return `${paths.records(segment)}?${new URLSearchParams({ filter: JSON.stringify({ combinator: 'and', rules }) })}`;
}
