import { describe, expect, test } from 'vitest';
import { cursorOf, groupTimeline, readCursor, type TimelineItem } from './timeline.ts';
import { readTimelineFilter, writeTimelineFilter } from './timeline-query.ts';

const ID = '0192f0c1-7d3a-7a4e-8f00-000000000001';
const item = (at: string, over: Partial<TimelineItem> = {}): TimelineItem => ({ id: ID, at, kind: 'interaction', channel: null, contactId: null, contact: null, member: null, isNoise: false, title: '', facts: {}, ...over });
const edit = (at: string, member: string, fields: string[]) => item(at, { kind: 'edit', member, facts: { fields } });

describe('grouping', () => {
  test('days are cut on the clock of the workspace', () => {
    const days = groupTimeline([item('2026-11-22T00:30:00Z'), item('2026-11-21T23:30:00Z'), item('2026-11-21T22:30:00Z')], 'Europe/Amsterdam');
    expect(days.map(({ day, entries }) => [day, entries.length])).toEqual([['2026-11-22', 2], ['2026-11-21', 1]]);
  });

  test('edits by one colleague within a quarter of an hour are one, with all their fields', () => {
    const items = [edit('2026-11-22T12:20:00Z', 'Anna', ['city']), edit('2026-11-22T12:10:00Z', 'Anna', ['phone', 'city']), edit('2026-11-22T12:09:00Z', 'Bas', ['email']), edit('2026-11-22T11:00:00Z', 'Bas', ['email'])];
    const [day] = groupTimeline(items, 'UTC');
    expect(day!.entries.map(({ member, count, facts }) => [member, count, facts.fields])).toEqual([['Anna', 2, ['city', 'phone']], ['Bas', 1, ['email']], ['Bas', 1, ['email']]]);
  });

  test('nothing is lost or moved', () => {
    const items = [item('2026-11-22T12:00:00Z', { id: 'a' }), edit('2026-11-22T11:59:00Z', 'Anna', []), item('2026-11-22T11:58:00Z', { id: 'b' }), edit('2026-11-22T11:57:00Z', 'Anna', [])];
    expect(groupTimeline(items, 'UTC').flatMap(({ entries }) => entries).map(({ kind }) => kind)).toEqual(['interaction', 'edit', 'interaction', 'edit']);
  });
});

describe('the place in the timeline', () => {
  test('a cursor is read back', () => {
    expect(readCursor(cursorOf({ at: '2026-11-22T12:00:00.123Z', id: ID }))).toEqual({ at: new Date('2026-11-22T12:00:00.123Z'), id: ID });
  });
  test.each(['', 'x', '_', `zzzzzzzzzz_${ID}`, `1_${ID}'`, '1_2'])('%j is none', (text) => {
    expect(readCursor(text)).toBeNull();
  });
});

describe('the filter in an address', () => {
  test.each(['', 'show=money', 'show=contact&channel=email&who=m%3A0192f0c1-7d3a-7a4e-8f00-000000000001&noise=on', 'who=c%3A0192f0c1-7d3a-7a4e-8f00-000000000001&people=on'])('%j is read and written alike', (text) => {
    expect(writeTimelineFilter(readTimelineFilter(new URLSearchParams(text))).toString()).toBe(text);
  });
  test.each(['show=toString', 'channel=pigeon', 'who=c:1', 'noise=yes'])('%s is left out', (text) => {
    expect(writeTimelineFilter(readTimelineFilter(new URLSearchParams(text))).toString()).toBe('');
  });
});
