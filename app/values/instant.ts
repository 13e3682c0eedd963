const TIME = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)? ?(Z|z|[+-]\d{2}(?::?\d{2})?)?$/;
const HOUR_MS = 3_600_000;

/**
 * The instant that an ISO time names. A time without an offset is read in the time zone: an hour that occurs twice means
 * the first of the two, one that is skipped moves on by what was skipped. A day alone is its midnight.
 * Null when it is no existing time.
 */
export function parseInstant(text: string, timeZone: string): Date | null {
  const found = TIME.exec(text);
  if (!found) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', offset] = found;
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  if (h > 23 || m > 59 || s > 59) return null;
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), h, m, s, Number(fraction.padEnd(3, '0').slice(0, 3)));
  const read = new Date(wall);
  if (read.getUTCDate() !== Number(day) || read.getUTCMonth() !== Number(month) - 1 || read.getUTCFullYear() !== Number(year)) return null;
  if (offset === undefined) return new Date(fromWall(wall, timeZone));
  const shift = offsetMinutes(offset);
  return shift === null ? null : new Date(wall - shift * 60_000);
}

function offsetMinutes(offset: string): number | null {
  if (offset === 'Z' || offset === 'z') return 0;
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(3).replace(':', '') || '0')];
  if (hours > 15 || minutes > 59) return null;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** Tries the offsets of the day before and the day after: one of them holds at the wanted wall time, unless it is skipped. */
function fromWall(wall: number, timeZone: string): number {
  const before = offsetAt(wall - 24 * HOUR_MS, timeZone);
  const after = offsetAt(wall + 24 * HOUR_MS, timeZone);
  if (before === after) return wall - before;
  if (offsetAt(wall - before, timeZone) === before) return wall - before;
  if (offsetAt(wall - after, timeZone) === after) return wall - after;
  return wall - before;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();
const OFFSETS_KEPT = 20_000;
const QUARTER_MS = HOUR_MS / 4;

/** How far the zone's clock is ahead of UTC, in milliseconds; zones change on quarters, so one answer holds for a quarter. */
function offsetAt(instant: number, timeZone: string): number {
  const quarter = Math.floor(instant / QUARTER_MS) * QUARTER_MS;
  const key = `${timeZone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size > OFFSETS_KEPT) offsets.clear();
  const offset = wallOf(quarter, timeZone) - quarter;
  offsets.set(key, offset);
  return offset;
}

function wallOf(instant: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
    formats.set(timeZone, format);
  }
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) parts[type] = Number(value);
  return Date.UTC(parts.year ?? 0, (parts.month ?? 1) - 1, parts.day ?? 1, parts.hour ?? 0, parts.minute ?? 0, parts.second ?? 0);
}
