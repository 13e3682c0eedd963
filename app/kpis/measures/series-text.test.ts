import { expect, test } from 'vitest';
import { readSeriesText } from './series-text.ts';

test('lines from a spreadsheet, with tabs', () => {
  expect(readSeriesText('2026-09\t7,4\n2026-10\t7,6\teerste meting na de training\n')).toEqual([
    { row: 1, cells: { period: '2026-09', value: '7,4' } },
    { row: 2, cells: { period: '2026-10', value: '7,6', note: 'eerste meting na de training' } },
  ]);
});

test('a file whose first line names its columns, in any order', () => {
  expect(readSeriesText('\uFEFFTeller;Noemer;Periode\r\n30;40;2026-10\r\n')).toEqual([{ row: 2, cells: { numerator: '30', denominator: '40', period: '2026-10' } }]);
});

test('a column of teams', () => {
  expect(readSeriesText('periode;team;waarde\n2026-10;Binnendienst;7\n2026-10;;6')).toEqual([{ row: 2, cells: { period: '2026-10', team: 'Binnendienst', value: '7' } }, { row: 3, cells: { period: '2026-10', team: '', value: '6' } }]);
});

test('commas part only where nothing else does', () => {
  expect(readSeriesText('2026-10,82.5')).toEqual([{ row: 1, cells: { period: '2026-10', value: '82.5' } }]);
  expect(readSeriesText('2026-10;82,5')).toEqual([{ row: 1, cells: { period: '2026-10', value: '82,5' } }]);
});

test('nothing, and what is no table', () => {
  expect(readSeriesText('\n\n')).toEqual([]);
  expect(readSeriesText('2026-10;"open')).toBe('unreadable');
});
