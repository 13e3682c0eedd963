/** One figure of the bench: what was measured, in what unit, and what was promised. */
export interface Measure {
  id: string;
  room: string;
  value: number;
  unit: string;
  /** The promise; null for a figure that is only told. */
  target: number | null;
  better: 'lower' | 'higher';
}

/** Where a room measures: a PostgreSQL of its own, migrated and empty. */
export interface BenchContext {
  url: string;
  tell: (line: string) => void;
  /** Ten times as much, where a room has promises for that. */
  isLarge?: boolean;
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
