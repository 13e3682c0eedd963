import { expect, test } from 'vitest';
import { must } from '#test/factories/must.ts';
import { projectTasks } from './project-tasks.ts';
import { readPlanXml } from './read-plan-xml.ts';

async function* inPieces(text: string, size = text.length) {
  for (let at = 0; at < text.length; at += size) yield await Promise.resolve(text.slice(at, at + size));
}
const rowsOf = async (text: string, size?: number) => projectTasks(must(await readPlanXml(inPieces(text, size))));

const project = (tasks: string, rest = '') => `<?xml version="1.0" encoding="UTF-8"?><Project xmlns="http://schemas.microsoft.com/project"><Name>CRM &amp; more</Name><MinutesPerDay>480</MinutesPerDay><Tasks><Task><UID>0</UID><ID>0</ID><Name>CRM</Name><Summary>1</Summary></Task>${tasks}</Tasks>${rest}</Project>`;
const task = (uid: number, from: string, to: string, rest = '') => `<Task><UID>${uid}</UID><ID>${uid}</ID><Name>T${uid}</Name><Summary>0</Summary><Start>${from}</Start><Finish>${to}</Finish>${rest}</Task>`;
const link = (uid: number, lag = '0', format = '7', type = '1') => `<PredecessorLink><PredecessorUID>${uid}</PredecessorUID><Type>${type}</Type><LinkLag>${lag}</LinkLag><LagFormat>${format}</LagFormat></PredecessorLink>`;

/** By Microsoft’s published schema (mspdi): a summary, a task of two and a half days’ work under way, a milestone that waits for it. */
const PROJECT = project(
  `<Task><UID>1</UID><ID>1</ID><Name>Preparation</Name><Summary>1</Summary><Start>2026-04-06T08:00:00</Start><Finish>2026-04-10T17:00:00</Finish></Task>
<Task><UID>7</UID><ID>2</ID><Name>Talks &amp; visits, caf&#233; &lt;b&gt;</Name><Milestone>0</Milestone><Summary>0</Summary><Start>2026-04-06T08:00:00</Start><Finish>2026-04-08T12:00:00</Finish><ActualStart>2026-04-06T08:00:00</ActualStart><Work>PT20H30M0S</Work><ActualWork>PT4H0M0S</ActualWork>
<Baseline><Number>1</Number><Start>2026-01-01T08:00:00</Start><Finish>2026-01-01T17:00:00</Finish></Baseline><Baseline><Number>0</Number><Start>2026-04-01T08:00:00</Start><Finish>2026-04-02T17:00:00</Finish></Baseline></Task>
<Task><UID>9</UID><ID>3</ID><Name><![CDATA[Vision <known>]]></Name><Milestone>1</Milestone><Summary>0</Summary><Start>2026-04-10T17:00:00</Start><Finish>2026-04-10T17:00:00</Finish><Work>PT0H0M0S</Work>${link(7, '9600')}${link(1)}${link(7, '0', '7', '3')}${link(99)}</Task>`,
  '<Resources><Resource><UID>0</UID></Resource><Resource><UID>4</UID><Name>Noor</Name></Resource></Resources><Assignments><Assignment><TaskUID>7</TaskUID><ResourceUID>4</ResourceUID></Assignment><Assignment><TaskUID>9</TaskUID><ResourceUID>-65535</ResourceUID></Assignment></Assignments>',
);

test.each([1, 7, 100_000])('tasks become rows; what is left out is told; in pieces of %i', async (size) => {
  expect(await rowsOf(PROJECT, size)).toEqual({
    rows: [
      { row: 2, cells: { name: 'Talks & visits, café <b>', shape: 'activity', starts: '2026-04-06', last: '2026-04-08', state: 'running', owner: 'Noor', 'hours-planned': '20.5', 'hours-spent': '4', 'planned-starts': '2026-04-01', planned: '2026-04-02' }, byKey: { key: '7', waitsFor: [] } },
      { row: 3, cells: { name: 'Vision <known>', shape: 'milestone', starts: '2026-04-10', last: '2026-04-10', state: 'upcoming', owner: '', 'hours-planned': '', 'hours-spent': '' }, byKey: { key: '9', waitsFor: [{ key: '7', lagDays: 2 }] } },
    ],
    notes: [{ code: 'summary', row: 1 }, { code: 'working-lag', row: 3 }, { code: 'summary-link', row: 3 }, { code: 'link-type', row: 3 }, { code: 'summary-link', row: 3 }],
  });
});

test('what is not active is left out with what it waits for; what ends at midnight ended the day before', async () => {
  const { rows, notes } = await rowsOf(project(task(1, '2026-04-06T08:00:00', '2026-04-11T00:00:00') + task(2, '2026-04-13T08:00:00', '2026-04-13T17:00:00', `<Active>0</Active>${link(1)}`)));
  expect(rows.map(({ cells }) => [cells.name, cells.starts, cells.last])).toEqual([['T1', '2026-04-06', '2026-04-10']]);
  expect(notes).toEqual([{ code: 'inactive', row: 2 }, { code: 'summary-link', row: 2 }]);
});

const FIRST = task(1, '2026-04-06T08:00:00', '2026-04-10T17:00:00');
const START = task(1, '2026-04-06T08:00:00', '2026-04-06T08:00:00', '<Milestone>1</Milestone>');

test.each([
  ['the next working day', FIRST, '2026-04-13T08:00:00', link(1), 0, []],
  ['two working days between', FIRST, '2026-04-15T08:00:00', link(1, '9600', '7'), 2, ['working-lag']],
  ['two days by the clock', FIRST, '2026-04-13T08:00:00', link(1, '28800', '8'), 2, []],
  ['three hours by the clock', FIRST, '2026-04-13T08:00:00', link(1, '1800', '6'), 0, []],
  ['half of what it waits for', FIRST, '2026-04-15T08:00:00', link(1, '50', '19'), 0, ['lag-left']],
  ['two working days before the end', FIRST, '2026-04-09T08:00:00', link(1, '-9600', '7'), -2, ['working-lag']],
  ['two working days before the end, over a weekend', task(1, '2026-04-06T08:00:00', '2026-04-13T17:00:00'), '2026-04-10T08:00:00', link(1, '-9600', '7'), -4, ['same-day']],
  ['the same day after noon', task(1, '2026-04-06T08:00:00', '2026-04-10T12:00:00'), '2026-04-10T13:00:00', link(1), -1, ['same-day']],
  ['the day that a milestone opens', START, '2026-04-06T08:00:00', link(1), -1, ['same-day']],
  ['days that go against the link', FIRST, '2026-04-07T08:00:00', link(1), 0, []],
  ['a lag that is no number', FIRST, '2026-04-13T08:00:00', link(1, 'soon'), 0, []],
] as const)('a link to %s', async (_name, first, begins, links, lagDays, codes) => {
  const { rows, notes } = await rowsOf(project(first + task(2, begins, '2026-04-24T17:00:00', links)));
  expect(rows[1]!.byKey!.waitsFor).toEqual([{ key: '1', lagDays }]);
  expect(notes.map(({ code }) => code)).toEqual(codes);
});
