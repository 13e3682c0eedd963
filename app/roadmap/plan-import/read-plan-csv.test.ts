import { expect, test } from 'vitest';
import { textSource } from '#app/values/table/table-source.ts';
import { type PlanHeaders, readPlanCsv } from './read-plan-csv.ts';

const HEADERS: PlanHeaders = {
  phase: ['Fase'], name: ['Wat', 'Task Name'], shape: ['Soort'], colour: ['Kleur'], owner: ['Wie'], starts: ['Eerste dag'], last: ['Laatste dag'], 'planned-starts': ['Eerste dag volgens afspraak'],
  planned: ['Afgesproken'], state: ['Stand'], 'hours-planned': ['Uren gepland'], 'hours-spent': ['Uren besteed'], 'waits-for': ['Wacht op'],
};
const read = (file: string | Uint8Array) => readPlanCsv(textSource('plan.csv', file), HEADERS);
const FILE = 'Wat;Eerste dag;Laatste dag;Uren gepland\r\nCafé;06-04-2026;10-04-2026;12,5\r\n';
const ROWS = { ok: true, value: { rows: [{ row: 2, cells: { name: 'Café', starts: '2026-04-06', last: '2026-04-10', 'hours-planned': '12.5' }, byKey: null }], notes: [] } };

test.each([
  ['semicolons and Dutch days', FILE],
  ['a byte order mark', `\ufeff${FILE}`],
  ['UTF-16 as Excel writes it', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(FILE, 'utf16le')])],
  ['Windows-1252 as Excel writes it', Buffer.from(FILE, 'latin1')],
  ['the line that tells Excel the separator, which counts as a row', `sep=;\r\n${FILE}`],
  ['tabs', FILE.replaceAll(';', '\t')],
  ['commas and quotes', 'Wat,Eerste dag,Laatste dag,Uren gepland\n"Café",06-04-2026,10-04-2026,"12,5"\n'],
  ['headers in another case, a column more, empty rows', 'WAT;eerste-dag; Laatste dag ;Uren gepland;Rest\nCafé;2026-04-06;2026-04-10;12,5;x\n;;;;\n'],
])('%s', async (name, file) => {
  const { rows } = ROWS.value;
  expect(await read(file)).toEqual(name.includes('counts as a row') ? { ok: true, value: { rows: [{ ...rows[0], row: 3 }], notes: [] } } : ROWS);
});

test('a formula that was made harmless when it was taken along is what it was', async () => {
  expect(await read("Wat;Laatste dag\n'=1+1;2026-04-10\n")).toMatchObject({ value: { rows: [{ cells: { name: '=1+1' } }] } });
});

test.each([
  ['no-name-column', 'Titel;Laatste dag\nx;2026-04-10\n'],
  ['no-last-column', 'Wat;Dag\nx;2026-04-10\n'],
])('%s', async (reason, file) => {
  expect(await read(file)).toEqual({ ok: false, reason });
});

test('reading stops after one row too many', async () => {
  const result = await read(`Wat;Laatste dag\n${'x;2026-04-10\n'.repeat(50_000)}`);
  expect(result.ok && result.value.rows.length).toBe(1_001);
});
