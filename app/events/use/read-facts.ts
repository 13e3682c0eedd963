import type { DayOfSessions } from './member-facts.ts';
import { UseHistory, UseRoom } from './use-history.ts';

const ROW_BYTES = 8;

/**
 * The history of each: weeks as the database packs them, in any order, eight bytes each: how many acts, then the week number, the
 * days with an act and the days seen in one number. Text of the same takes several times as long on both sides.
 */
export function readHistories(packed: readonly (Uint8Array | null)[]): UseHistory[] {
  const views = packed.map((bytes) => bytes && new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  let [first, last] = [Infinity, -Infinity];
  for (const view of views) {
    for (let at = 0; view && at < view.byteLength; at += ROW_BYTES) {
      const week = view.getInt32(at + 4) >> 14;
      if (week < first) first = week;
      if (week > last) last = week;
    }
  }
  const room = first > last ? new UseRoom(0, -1, 0) : new UseRoom(first, last, packed.length);
  return views.map((view, nth) => {
    const history = new UseHistory(first, last, room, nth);
    for (let at = 0; view && at < view.byteLength; at += ROW_BYTES) {
      const week = view.getInt32(at + 4);
      history.add(week >> 14, view.getInt32(at), (week >> 7) & 127, week & 127);
    }
    return history;
  });
}

/** `day,sessions,engaged;…` */
export function readSessions(text: string | null): DayOfSessions[] {
  return (text?.split(';') ?? []).map((one) => {
    const [day = 0, sessions = 0, engaged = 0] = one.split(',').map(Number);
    return { day, sessions, engaged };
  });
}
