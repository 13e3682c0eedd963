import { askedOf, type Slice, sliceKey } from '#app/values/slice.ts';
import type { PartAsked } from '../kpi-page.ts';
import type { LineOf } from './explored.ts';

/** What a line of a split is called in an address; null for what is no part. */
export function keyOfLine(of: LineOf): string | null {
  switch (of.kind) {
    case 'team':
      return `team:${of.id}`;
    case 'role':
      return sliceKey({ dimension: 'role', value: of.role });
    case 'slice':
      return sliceKey(of);
    case 'whole':
    case 'earlier':
      return null;
  }
}

/** What is asked for a line of what is split: a part of a team, a team of a part, or a part within a part. */
export function partOfLine(of: LineOf, { teamId, slice }: { teamId: string | null; slice: Slice | null }): PartAsked {
  switch (of.kind) {
    case 'team':
      return { teamId: of.id, slice, within: null };
    case 'role':
      return { teamId, slice: { dimension: 'role', value: of.role }, within: null };
    case 'slice':
      return { teamId, slice: { dimension: of.dimension, value: of.value }, within: askedOf(slice).slice ?? null };
    case 'whole':
    case 'earlier':
      return { teamId, slice, within: null };
  }
}
