import { type Day, dayIn } from '#app/values/day.ts';
import { isUuid } from '#app/values/uuid.ts';

/** What can be in a timeline. edit: somebody changed the record's own fields; made: it was added. */
export const TIMELINE_KINDS = ['interaction', 'case', 'deal', 'order', 'invoice', 'payment', 'membership', 'task', 'note', 'consent', 'campaign', 'edit', 'made'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** What a reader can ask for at once: one kind, or kinds that belong together. */
export const TIMELINE_GROUPS = {
  contact: ['interaction'],
  work: ['case', 'task', 'note', 'deal'],
  money: ['order', 'invoice', 'payment', 'membership'],
  marketing: ['consent', 'campaign'],
  edits: ['edit', 'made'],
} as const satisfies Record<string, readonly TimelineKind[]>;
export type TimelineGroup = keyof typeof TIMELINE_GROUPS;

export interface TimelineFilter {
  group: TimelineGroup | null;
  channel: string | null;
  /** One of the people of an account. */
  contactId: string | null;
  /** One of our own. */
  memberId: string | null;
  /** With what machines did: delivery reports, reminders, synchronised mail. */
  isNoisy: boolean;
  /** Of an account: with what its people did. */
  hasPeople: boolean;
  /** From where on to older ones; null is from the newest. */
  before: string | null;
}

/** One happening, as it was written down when it happened. */
export interface TimelineItem {
  /** Of the record; of an edit, of the act. */
  id: string;
  /** ISO text. */
  at: string;
  kind: TimelineKind;
  channel: string | null;
  contactId: string | null;
  /** Who it was with, on the page of an account. */
  contact: string | null;
  /** Our own colleague. */
  member: string | null;
  isNoise: boolean;
  title: string;
  facts: Record<string, string | number | boolean | string[]>;
}

/** Of one edit or of several by the same colleague in a row. */
export interface TimelineEntry extends TimelineItem {
  /** How many acts it stands for. */
  count: number;
}

export interface TimelineDay {
  day: Day;
  entries: TimelineEntry[];
}

const EDITS_TOGETHER_MS = 15 * 60_000;

/** By day in the zone, newest first as given; edits by one colleague within a quarter of an hour are one. */
export function groupTimeline(items: readonly TimelineItem[], timeZone: string): TimelineDay[] {
  const days: TimelineDay[] = [];
  for (const item of items) {
    const day = dayIn(new Date(item.at), timeZone);
    let last = days.at(-1);
    if (last?.day !== day) days.push((last = { day, entries: [] }));
    const previous = last.entries.at(-1);
    if (previous && areOneEdit(previous, item)) {
      previous.count += 1;
      previous.facts = { ...previous.facts, fields: [...new Set([...fieldsOf(previous), ...fieldsOf(item)])] };
    } else last.entries.push({ ...item, count: 1 });
  }
  return days;
}

function areOneEdit(newer: TimelineEntry, older: TimelineItem): boolean {
  if (newer.kind !== 'edit' || older.kind !== 'edit' || newer.member !== older.member || newer.isNoise !== older.isNoise) return false;
  return new Date(newer.at).getTime() - new Date(older.at).getTime() <= EDITS_TOGETHER_MS;
}

function fieldsOf({ facts }: TimelineItem): string[] {
  return Array.isArray(facts.fields) ? facts.fields : [];
}

const CURSOR = /^([0-9a-z]{1,9})_(.{36})$/;

/** Where the next page begins: after this item. */
export function cursorOf({ at, id }: Pick<TimelineItem, 'at' | 'id'>): string {
  return `${new Date(at).getTime().toString(36)}_${id}`;
}

/** Null for what is no cursor. */
export function readCursor(text: string | null): { at: Date; id: string } | null {
  const found = CURSOR.exec(text ?? '');
  const id = found?.[2] ?? '';
  const at = new Date(parseInt(found?.[1] ?? '', 36));
  return isUuid(id) && at.getUTCFullYear() < 9000 ? { at, id } : null;
}
