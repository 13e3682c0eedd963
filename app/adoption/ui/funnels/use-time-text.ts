import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time in the unit that reads easiest; an en dash when there is none. */
export function useTimeText(): (ms: number | null) => string {
  const { number } = useFormat();
  return (ms) => {
    if (ms === null) return number(null);
    const [count, say] = ms >= 2 * DAY ? ([ms / DAY, m.use_time_days] as const) : ms >= 2 * HOUR ? ([ms / HOUR, m.use_time_hours] as const) : ([ms / MINUTE, m.use_time_minutes] as const);
    const rounded = count < 10 ? Math.round(count * 10) / 10 : Math.round(count);
    return say({ count: rounded, number: number(rounded, rounded % 1 ? 1 : 0) });
  };
}
