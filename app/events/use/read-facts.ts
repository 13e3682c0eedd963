import type { DayOfSessions } from './member-facts.ts';
import { UseHistory } from './use-history.ts';

const ROW_BYTES = 8;

/**
 * Weeks as the database packs them, in any order, eight bytes each: how many acts, then the week number, the days with an act and
 * the days seen in one number. Text of the same takes several times as long on both sides.
 */
export function readHistory(bytes: Uint8Array | null): UseHistory {
  if (!bytes) return new UseHistory(0, -1);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [first, last] = [Infinity, -Infinity];
  for (let at = 0; at < bytes.byteLength; at += ROW_BYTES) {
    const week = view.getInt32(at + 4) >> 14;
    if (week < first) first = week;
    if (week > last) last = week;
  }
  const history = new UseHistory(first, last);
  for (let at = 0; at < bytes.byteLength; at += ROW_BYTES) {
    const packed = view.getInt32(at + 4);
    history.add(packed >> 14, view.getInt32(at), (packed >> 7) & 127, packed & 127);
  }
  return history;
}

/** `day,sessions,engaged;…` */
export function readSessions(text: string | null): DayOfSessions[] {
  return (text?.split(';') ?? []).map((one) => {
    const [day = 0, sessions = 0, engaged = 0] = one.split(',').map(Number);
    return { day, sessions, engaged };
  });
}
