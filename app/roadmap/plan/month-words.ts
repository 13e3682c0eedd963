import { m } from '#app/messages/compiled/messages.js';
import { type Day, toDate } from '#app/values/day.ts';
import { dateFormat } from '#app/values/intl.ts';
import { gateName, verdictName } from '../roadmap-words.ts';
import type { MonthThing } from './month-layout.ts';
import { itemLabel } from './plan-words.ts';

/** The same day of a week in words: `ma` or `Mon`. */
export const weekdayText = (of: Day, locale: 'nl' | 'en') => dateFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(toDate(of));

/** `maandag 2 maart` or `Monday 2 March`. */
export const longDayText = (of: Day, locale: 'nl' | 'en') => dateFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(toDate(of));

/** What it is called where it lies. */
export function thingName(thing: MonthThing): string {
  if (thing.kind === 'item') return thing.item.name;
  return thing.kind === 'gate' ? gateName(thing.gate.kind) : m.plan_go_live();
}

/** Everything about it in one sentence, beginning with its name. */
export function thingLabel(thing: MonthThing, today: Day, isCritical: boolean, asDay: (on: Day) => string): string {
  if (thing.kind === 'item') return itemLabel(thing.item, today, isCritical, asDay);
  if (thing.kind === 'go-live') return m.plan_go_live_on({ date: asDay(thing.first) });
  const { kind, on, verdict } = thing.gate;
  return `${gateName(kind)}: ${verdict ? m.roadmap_gate_decided({ verdict: verdictName(verdict), date: asDay(on) }) : m.roadmap_gate_due({ date: asDay(on) })}`;
}
