import { expect, test } from 'vitest';
import type { Field, FieldValue } from '../entity/entity.ts';
import { textCell } from '#app/values/table/workbook-cells.ts';
import { sheetCell } from './sheet-cell.ts';

const zone = { timeZone: 'Europe/Amsterdam' };
const text = (body: string) => `<c t="inlineStr"><is><t xml:space="preserve">${body}</t></is></c>`;

// Days as spreadsheets count them: 45658 is 1 January 2025; ECMA-376 part 1, 18.17.4.1, and 22.9.2.19 for what XML cannot hold.
test.each<[Field['kind'], FieldValue, string]>([
  ['day', '2025-01-01', '<c s="2"><v>45658</v></c>'],
  ['day', '1899-12-31', text('1899-12-31')],
  ['instant', '2025-06-30T22:00:00.000Z', '<c s="3"><v>45839</v></c>'],
  ['money', -1050, '<c s="4"><v>-10.5</v></c>'],
  ['integer', -5, '<c><v>-5</v></c>'],
  ['flag', true, '<c t="b"><v>1</v></c>'],
  ['text', '=1+1', text('=1+1')],
  ['text', '<b>&"', text('&lt;b&gt;&amp;"')],
  ['text', 'a\u0001b', text('a_x0001_b')],
  ['text', '_x0001_', text('_x005F_x0001_')],
  ['text', '', '<c/>'],
  ['text', null, '<c/>'],
  ['tags', ['a', 'b'], text('a, b')],
])('%s %j', (kind, value, cell) => {
  expect(sheetCell({ name: 'x', kind }, value, null, zone)).toBe(cell);
});

test('a reference is its name, and nothing when it is gone', () => {
  expect(sheetCell({ name: 'x', kind: 'reference' }, 'id', 'Alfa', zone)).toBe(textCell('Alfa'));
  expect(sheetCell({ name: 'x', kind: 'reference' }, 'id', null, zone)).toBe('<c/>');
});

test('a choice is the reader’s word where that leads back to it', () => {
  const field: Field = { name: 'x', kind: 'choice', choices: ['open', 'won', 'Open'] };
  const words: Record<string, string> = { open: 'Open', won: 'Gewonnen' };
  const wordOf = (choice: string) => words[choice] ?? choice;
  expect(sheetCell(field, 'won', null, { ...zone, wordOf })).toBe(textCell('Gewonnen'));
  expect(sheetCell(field, 'open', null, { ...zone, wordOf })).toBe(textCell('open'));
  expect(sheetCell(field, 'won', null, zone)).toBe(textCell('won'));
});
