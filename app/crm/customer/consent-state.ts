import type { ConsentRow } from './customer.ts';

/** What holds now for one purpose over one channel, and how it came to that. */
export interface ConsentState {
  purpose: string;
  /** Null is every channel. */
  channel: string | null;
  current: ConsentRow;
  /** Earlier ones, newest first. */
  earlier: ConsentRow[];
}

/**
 * The newest word for each purpose and channel; of two at one moment the later row. A word about every channel is about each:
 * what was said of one channel before it no longer holds. @param rows newest first.
 */
export function consentState(rows: readonly ConsentRow[]): ConsentState[] {
  const states = new Map<string, ConsentState>();
  for (const row of rows) {
    const key = `${row.purpose} ${row.channel ?? ''}`;
    const known = states.get(key) ?? (row.channel === null ? undefined : states.get(`${row.purpose} `));
    if (known) known.earlier.push(row);
    else states.set(key, { purpose: row.purpose, channel: row.channel, current: row, earlier: [] });
  }
  return [...states.values()].sort((one, other) => compare(one.purpose, other.purpose) || compare(one.channel ?? '', other.channel ?? ''));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
