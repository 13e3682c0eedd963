import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { addDays, type Day, toDate } from '#app/values/day.ts';
import type { PhaseKind } from '../phase.ts';
import { expectedOf, type PlanItem, takesNoTime } from '../plan/plan-item.ts';
import { colourName, shapeName, stateText } from '../plan/plan-words.ts';
import { gateName, phaseName } from '../roadmap-words.ts';

/** What stands in the calendar of one reader. */
export interface CalendarContent {
  programme: string;
  items: readonly PlanItem[];
  phases: readonly { id: string; kind: PhaseKind }[];
  gates: readonly { id: string; kind: PhaseKind; on: Day }[];
  /** By member id. */
  ownerNames: Readonly<Record<string, string>>;
}

/** Calendars ask again after so long, in seconds: many keep to a day whatever is asked. */
const AGAIN_AFTER = 3_600;

/**
 * The plan and its gates as a calendar in the language that is spoken now (RFC 5545): whole days, that leave their day free.
 * @param linkTo makes the full address of a path
 */
export function calendarText({ programme, items, phases, gates, ownerNames }: CalendarContent, today: Day, linkTo: (path: string) => string): string {
  const calendar = ical({ name: programme, prodId: '//Pacer//Roadmap//NL', method: ICalCalendarMethod.PUBLISH, ttl: AGAIN_AFTER });
  const kinds = new Map(phases.map(({ id, kind }) => [id, kind]));
  const add = ({ id, summary, about, start, end, path }: { id: string; summary: string; about: string[]; start: Day; end: Day; path: string }) => {
    const url = linkTo(path);
    calendar.createEvent({ id: `${id}@pacer`, start: toDate(start), end: toDate(end), allDay: true, summary, description: [...about, url].join('\n'), url, busystatus: ICalEventBusyStatus.FREE, transparency: ICalEventTransparency.TRANSPARENT, stamp: toDate(today) });
  };
  for (const item of items) {
    const { start, end } = expectedOf(item);
    const about = [
      `${shapeName(item.shape)} · ${colourName(item.colour)}`,
      phaseName(kinds.get(item.phaseId) ?? 'strategy'),
      `${m.plan_owner()}: ${item.ownerId ? (ownerNames[item.ownerId] ?? '–') : m.plan_owner_nobody()}`,
      stateText(item, today),
    ];
    add({ id: item.id, summary: item.name, about, start: takesNoTime(item) ? addDays(end, -1) : start, end, path: paths.planItem(item.id) });
  }
  for (const { id, kind, on } of gates) add({ id, summary: gateName(kind), about: [programme], start: on, end: addDays(on, 1), path: paths.gate(id) });
  return calendar.toString();
}
