import type { Entity } from '../entity/entity.ts';

/** Two records that were chosen by themselves, to be laid beside each other and merged; null when there is no such pair, or they are of a kind that does not merge. */
export function mergeablePair({ canMerge }: Pick<Entity, 'canMerge'>, selection: { ids: readonly string[] } | { all: true }): readonly [string, string] | null {
  if (!canMerge || !('ids' in selection)) return null;
  const [one, other, ...more] = selection.ids;
  return one !== undefined && other !== undefined && more.length === 0 ? [one, other] : null;
}
