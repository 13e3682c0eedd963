import { addDays, daysBetween, parseDay } from '#app/values/day.ts';
import type { FileNote } from './file-row.ts';
import type { Fields } from './read-plan-xml.ts';

/** Finish to start: the one way in which something waits here. */
const FINISH_TO_START = '1';
/** Formats of a lag that count by the clock rather than by working hours. */
const ELAPSED = new Set(['4', '6', '8', '10', '12', '36', '38', '40', '42', '44']);
/** A share of what it waits for, which is no number of days. */
const SHARES = new Set(['19', '20', '51', '52']);
const MINUTES_OF_A_DAY = 1_440;

/** Where a task stands: its days as texts, which need not be days. */
export interface TaskPlace {
  row: number;
  shape: 'milestone' | 'activity';
  starts: string;
  last: string;
}

interface Ground {
  places: ReadonlyMap<string, TaskPlace>;
  minutesPerDay: number;
}

interface Waits {
  waitsFor: { key: string; lagDays: number }[];
  notes: FileNote[];
}

/** What a task of Microsoft Project waits for. Lags are counted in tenths of a minute. */
export function projectWaits(task: TaskPlace, links: readonly Fields[], { places, minutesPerDay }: Ground): Waits {
  const waits: Waits = { waitsFor: [], notes: [] };
  const tell = (code: FileNote['code']) => waits.notes.push({ code, row: task.row });
  for (const link of links) {
    const key = link.get('PredecessorUID') ?? '';
    const place = places.get(key);
    if (!place) tell('summary-link');
    else if ((link.get('Type') ?? FINISH_TO_START) !== FINISH_TO_START) tell('link-type');
    else {
      const { days, isWorking, isShare } = lagOf(link, minutesPerDay);
      const gap = gapBetween(place, task);
      // Project counts hours: what begins on the day on which the other ends does so one day early here.
      const isSameDay = gap !== null && gap < days && (gap === days - 1 || (isWorking && days < 0));
      if (isShare) tell('lag-left');
      if (isSameDay) tell('same-day');
      else if (isWorking && days !== 0) tell('working-lag');
      waits.waitsFor.push({ key, lagDays: isSameDay ? gap : days });
    }
  }
  return waits;
}

function lagOf(link: Fields, minutesPerDay: number): { days: number; isWorking: boolean; isShare: boolean } {
  const [tenths, format] = [Number(link.get('LinkLag') ?? '0'), link.get('LagFormat') ?? ''];
  const isShare = SHARES.has(format) && tenths !== 0;
  const isWorking = !ELAPSED.has(format);
  const days = isShare || !Number.isFinite(tenths) ? 0 : Math.round(tenths / 10 / (isWorking ? minutesPerDay : MINUTES_OF_A_DAY));
  return { days: days === 0 ? 0 : days, isWorking, isShare };
}

/** Days from the end of one to the beginning of the other, by the file’s own days; null where they are none. */
function gapBetween(before: TaskPlace, after: TaskPlace): number | null {
  const [ends, begins] = [parseDay(before.last), parseDay(after.shape === 'milestone' ? after.last : after.starts)];
  if (!ends || !begins) return null;
  // What takes no time lies at the end of its day.
  return daysBetween(addDays(ends, 1), after.shape === 'milestone' ? addDays(begins, 1) : begins);
}
