import type { DayOfSessions } from './member-facts.ts';
import type { WeekOfUse } from './use-history.ts';

const ROW_BYTES = 8;

/**
 * Weeks as the database packs them, eight bytes each: how many acts, then the week number, the days with an act and the days
 * seen in one number. Text of the same takes several times as long on both sides.
 */
export function readWeeks(bytes: Uint8Array | null): WeekOfUse[] {
  if (!bytes) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const weeks: WeekOfUse[] = [];
  for (let at = 0; at < bytes.byteLength; at += ROW_BYTES) {
    const packed = view.getInt32(at + 4);
    weeks.push({ week: packed >> 14, actDays: (packed >> 7) & 127, seenDays: packed & 127, acts: view.getInt32(at) });
  }
  return weeks;
}

/** `day,sessions,engaged;…` */
export function readSessions(text: string | null): DayOfSessions[] {
  return (text?.split(';') ?? []).map((one) => {
    const [day = 0, sessions = 0, engaged = 0] = one.split(',').map(Number);
    return { day, sessions, engaged };
  });
}
