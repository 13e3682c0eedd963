import { dateFormat } from '#app/values/intl.ts';

/** From 9 up to, not including, 17 o'clock, Monday to Friday. */
const FIRST_HOUR = 9;
const END_HOUR = 17;

/** Whether the instant falls within working hours on the clock of the time zone. */
export function isWorkingTime(instant: Date, timeZone: string): boolean {
  const parts = dateFormat('en', { timeZone, weekday: 'short', hour: '2-digit', hourCycle: 'h23' }).formatToParts(instant);
  const read = (type: 'weekday' | 'hour') => parts.find((part) => part.type === type)?.value ?? '';
  const hour = Number(read('hour'));
  return !['Sat', 'Sun'].includes(read('weekday')) && hour >= FIRST_HOUR && hour < END_HOUR;
}
