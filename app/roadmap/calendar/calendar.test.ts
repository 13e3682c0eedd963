import { expect, test } from 'vitest';
import '#app/web/locale.server.ts';
import { day } from '#app/values/day.ts';
import type { PlanItem } from '../plan/plan-item.ts';
import { type CalendarContent, calendarText } from './calendar.ts';

const item = (over: Partial<PlanItem>): PlanItem => ({
  id: '0190c0de-0000-7000-8000-000000000001', phaseId: 'p', shape: 'activity', colour: 'red', name: 'Oefenen', ownerId: null, planned: { start: day('2026-03-02'), end: day('2026-03-07') }, forecast: null, actual: { start: null, end: null }, hoursPlanned: null, hoursSpent: null, objectiveId: null, specificationId: null, version: 1, ...over,
});
const content = (over: Partial<CalendarContent> = {}): CalendarContent => ({ programme: 'Klant centraal', items: [], phases: [{ id: 'p', kind: 'execution' }], gates: [], ownerNames: { m: 'Noor' }, ...over });
const read = (over: Partial<CalendarContent>) => calendarText(content(over), day('2026-03-01'), (path) => `https://pacer.example${path}`);
/** RFC 5545, 3.1: a line that begins with a space goes on the one before. */
const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');
const valuesOf = (text: string, name: string) => lines(text).flatMap((line) => (line.startsWith(`${name}:`) || line.startsWith(`${name};`) ? line.slice(line.indexOf(':') + 1) : []));

test('an activity takes its whole days, to the first day after', () => {
  const text = read({ items: [item({})] });
  expect(lines(text)).toContain('DTSTART;VALUE=DATE:20260302');
  expect(lines(text)).toContain('DTEND;VALUE=DATE:20260307');
  expect([valuesOf(text, 'SUMMARY'), valuesOf(text, 'UID'), valuesOf(text, 'TRANSP')]).toEqual([['Oefenen'], ['0190c0de-0000-7000-8000-000000000001@pacer'], ['TRANSPARENT']]);
});

test('what is expected now counts, not what was agreed; a milestone lies on its last day', () => {
  const moved = item({ forecast: { start: day('2026-03-09'), end: day('2026-03-14') } });
  const milestone = item({ id: '0190c0de-0000-7000-8000-000000000002', shape: 'milestone', planned: { start: day('2026-04-02'), end: day('2026-04-02') } });
  expect(valuesOf(read({ items: [moved, milestone] }), 'DTSTART')).toEqual(['20260309', '20260401']);
  expect(valuesOf(read({ items: [moved, milestone] }), 'DTEND')).toEqual(['20260314', '20260402']);
});

test('a gate stands on its day, and leads to its page', () => {
  const text = read({ gates: [{ id: 'g', kind: 'go-live', on: day('2026-05-06') }] });
  expect(valuesOf(text, 'DTSTART')).toEqual(['20260506']);
  expect(valuesOf(text, 'SUMMARY')[0]).toMatch(/^Poort 4/);
  expect(text).toContain('https://pacer.example/roadmap/gates/g');
});

// RFC 5545, 3.3.11 and 3.1.
test('signs that mean something in the format are escaped, and no line is longer than 75 bytes', () => {
  const name = `Praten, luisteren; en “nog” eens \\ ${'een hele lange naam '.repeat(8)}`;
  const text = read({ items: [item({ name, ownerId: 'm' })] });
  expect(valuesOf(text, 'SUMMARY')[0]).toContain('Praten\\, luisteren\\; en “nog” eens \\\\ een');
  expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(valuesOf(text, 'DESCRIPTION')[0]).toContain('Noor');
});
