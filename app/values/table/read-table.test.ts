import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Column, mapColumns, parseMapping } from './column.ts';
import { inferFormat, plainCell } from './cell-format.ts';
import { inspectTable, readCells, readRows } from './read-table.ts';
import { textSource } from './table-source.ts';

const column = (name: string, kind: Column['kind'] = 'text', isRequired = true): Column => ({ name, kind, isRequired, aliases: [] });

async function read(bytes: string | Uint8Array, columns: Column[]) {
  const table = await inspectTable(textSource('file.csv', bytes));
  const mapping = mapColumns(columns, table.header, []);
  if (!mapping.ok) throw new Error(JSON.stringify(mapping.problem));
  const rows = [];
  for await (const { cells } of readRows(table, columns, mapping.value)) rows.push(cells);
  return { table, rows };
}

const ACCENTS = 'naam;plaats\nZoë;Curaçao\nCafé;Ypenburg\n';
const wide = (text: string) => new Uint8Array(Uint16Array.from(text, (sign) => sign.charCodeAt(0)).buffer);
test.each([
  ['utf-8', new TextEncoder().encode(ACCENTS)],
  ['utf-8', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(ACCENTS)])],
  ['windows-1252', Uint8Array.from(ACCENTS, (sign) => sign.charCodeAt(0))],
  ['utf-16le', wide(`\ufeff${ACCENTS}`)],
  ['utf-16le', wide(ACCENTS)],
])('accents survive in %s', async (encoding, bytes) => {
  const { table, rows } = await read(bytes, [column('naam'), column('plaats')]);
  expect(table.encoding).toBe(encoding);
  expect(rows).toEqual([{ naam: 'Zoë', plaats: 'Curaçao' }, { naam: 'Café', plaats: 'Ypenburg' }]);
});

test.each([
  ['a,b\n1,2\n', ','],
  ['a;b\n1,5;2,5\n', ';'],
  ['a\tb\n1,5;\t2\n', '\t'],
  ['"a;x",b\n"1;;;",2\n', ','],
  ['just one\nvalue\n', ','],
])('the delimiter of %j is %j', async (text, delimiter) => {
  expect((await inspectTable(textSource('x', text))).delimiter).toBe(delimiter);
});

test.each([
  [['31-12-2025', '01-02-2025'], '01-02-2025', '2025-02-01'],
  [['12/31/2025', '01/02/2025'], '01/02/2025', '2025-01-02'],
  [['1/2/2025'], '1/2/2025', '2025-02-01'],
  [['2025-12-31'], '2025-12-31', '2025-12-31'],
  [['20251231'], '20251231', '2025-12-31'],
  [['31-12-2025 00:00:00'], '31-12-2025 00:00:00', '2025-12-31'],
  [['31-02-2025'], '31-02-2025', '31-02-2025'],
  [['1 jan 2026'], '1 jan 2026', '2026-01-01'],
  [['1 januari 2026'], 'donderdag 1 januari 2026', '2026-01-01'],
  [['3 mrt. 2026'], '3 mrt. 2026', '2026-03-03'],
  [['15-mei-2026'], '15-mei-2026', '2026-05-15'],
  [['1e oktober 2026'], '1e oktober 2026', '2026-10-01'],
  [['Jan 1, 2026'], 'Thursday, January 1st, 2026', '2026-01-01'],
  [['30 feb 2026'], '30 feb 2026', '30 feb 2026'],
  [['1 foo 2026'], '1 foo 2026', '1 foo 2026'],
  [['2025/12/31'], '2025/1/5', '2025-01-05'],
  [['12/31/2025 3:05 PM'], '1/2/2025 12:00 AM', '2025-01-02'],
])('a column of %j reads %s as the day %s', (cells, cell, day) => {
  expect(plainCell(cell, 'day', inferFormat(cells, ','))).toBe(day);
});

test.each([
  [['1.234,56', '12'], ';', '1.234,56', '1234.56'],
  [['1.234,56', '1.234'], ',', '1.234', '1234'],
  [['1,234.56', '1,234'], ';', '1,234', '1234'],
  [['1.234'], ';', '1.234', '1234'],
  [['1.234'], ',', '1.234', '1.234'],
  [['12,5'], ',', '€ 12,5', '12.5'],
  [['-12.50'], ',', '-12.50', '-12.50'],
  [['1.234.567'], ',', '1.234.567', '1234567'],
  [['twelve'], ',', 'twelve', 'twelve'],
  [['EUR 1.234,56'], ',', 'EUR 1.234,56', '1234.56'],
  [['1,234.56 USD'], ';', '(1,234.56)', '-1234.56'],
  [['1.234,56-'], ',', '1.234,56-', '-1234.56'],
  [['PRO 7'], ',', 'PROX7', 'PROX7'],
])('a column of %j in a file with %s reads %s as %s', (cells, delimiter, cell, number) => {
  expect(plainCell(cell, 'number', inferFormat(cells, delimiter))).toBe(number);
});

test('times in Dutch notation become ISO, those in ISO stay', () => {
  const format = inferFormat(['31-12-2025 9:05'], ';');
  expect(plainCell('31-12-2025 9:05', 'time', format)).toBe('2025-12-31 09:05');
  expect(plainCell('2025-12-31T09:05:00Z', 'time', format)).toBe('2025-12-31T09:05:00Z');
  expect(plainCell('1 jan 2026 om 9:05', 'time', format)).toBe('2026-01-01 09:05');
});

test('an hour before or after noon is an hour of the day, and no other', () => {
  const read = (cell: string) => plainCell(cell, 'time', inferFormat(['12/31/2025'], ','));
  expect(['12/31/2025 12:00 AM', '12/31/2025 9:05:07 am', '12/31/2025 12:30 PM', '12/31/2025 11:59 p.m.'].map(read)).toEqual(['2025-12-31 00:00', '2025-12-31 09:05:07', '2025-12-31 12:30', '2025-12-31 23:59']);
  expect(read('12/31/2025 13:00 PM')).toBe('12/31/2025 13:00 PM');
});

test('columns are found by plain name in any case, by other name, or as said', () => {
  const columns = [{ ...column('email'), aliases: ['e_mailadres'] }, column('name'), column('currency')];
  expect(mapColumns(columns, ['E-mailadres', ' NAME '], [{ target: 'currency', from: { constant: 'EUR' } }])).toEqual({ ok: true, value: { email: { at: 0 }, name: { at: 1 }, currency: { constant: 'EUR' } } });
  expect(mapColumns(columns, ['Email', 'x'], [])).toEqual({ ok: false, problem: { code: 'column-missing', columns: ['name', 'currency'] } });
  expect(parseMapping('email=E-mail adres, name=Naam\\, voluit,currency:=EUR')).toMatchObject({ value: [{ target: 'email', from: { column: 'E-mail adres' } }, { from: { column: 'Naam, voluit' } }, { from: { constant: 'EUR' } }] });
  expect(parseMapping('nonsense')).toEqual({ ok: false, reason: 'mapping-unreadable' });
});

test.each([
  ['', 'empty'],
  ['PK\u0003\u0004…[Content_Types].xml', 'spreadsheet'],
  ['PK\u0003\u0004…klanten.csv', 'packed'],
  [new Uint8Array([0x1f, 0x8b, 8, 1, 2, 3]), 'packed'],
  ['%PDF-1.7\n1 obj', 'not-text'],
  ['<!DOCTYPE html><html><p>Log in</p>', 'web-page'],
  ['[{"name":"Jan","email":"a@b.nl"}]', 'json'],
  ['a\0b,c', 'not-text'],
  [`a,b\n"${'x'.repeat(1_100_000)}`, 'row-too-long'],
] as [string | Uint8Array, string][])('a file that begins %.8j is refused: %s', async (text, code) => {
  const columns = [column('a', 'text', false)];
  await expect(read(text, columns)).rejects.toMatchObject({ code });
});

test.each([
  ['sep=;\nnaam;plaats\nZoë;Ede, Gld\n', [{ row: 3, cells: { naam: 'Zoë', plaats: 'Ede, Gld' } }]],
  ['\n \nnaam;plaats\n\nZoë;Ede\n', [{ row: 5, cells: { naam: 'Zoë', plaats: 'Ede' } }]],
])('lines above the header of %j are no header, and count', async (text, expected) => {
  const table = await inspectTable(textSource('file.csv', text));
  const mapping = mapColumns([column('naam'), column('plaats')], table.header, []);
  const rows = [];
  for await (const row of readRows(table, [column('naam'), column('plaats')], mapping.ok ? mapping.value : {})) rows.push(row);
  expect(rows).toEqual(expected);
  const cells = [];
  for await (const part of readCells(table)) cells.push(...part.map(({ row }) => row));
  expect(cells).toEqual(expected.map(({ row }) => row));
});

test('any text cells come back as they were, in any of the delimiters', async () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\0', '').trim());
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(',', ';', '\t'), fc.array(fc.tuple(fc.constant('k'), cell, cell), { minLength: 1, maxLength: 5 }), async (delimiter, rows) => {
      const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text = [['a', 'b', 'c'], ...rows].map((row) => row.map(quote).join(delimiter)).join('\r\n');
      const { rows: found } = await read(text, [column('a'), column('b'), column('c')]);
      expect(found).toEqual(rows.map(([a, b, c]) => ({ a, b, c })));
    }),
    { numRuns: 150 },
  );
});
