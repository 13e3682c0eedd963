import { inflateRawSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { liveCell } from '#app/values/table/inert-cell.ts';
import { amountCell, dayCell, type Sheet } from '#app/values/table/sheet.ts';
import { sheetCsv, sheetHeaders, sheetWorkbook } from './sheet-file.server.ts';

const sheet: Sheet = {
  name: 'Bijwerken is één gewoonte / =1',
  headers: ['Periode', '=Waarde', 'Munt', 'Dag'],
  rows: [
    ['week 1; 2026', amountCell(0.125, 'ratio'), amountCell(-123_456, 'money'), dayCell(day('2026-03-29'))],
    ['=HYPERLINK("x")', amountCell(null, 'count'), amountCell(1_234.5, 'mean'), dayCell(null)],
  ],
};

test('as text it is what spreadsheets in the reader’s language read, and no text is a formula', () => {
  expect(sheetCsv(sheet, 'nl')).toBe(`\ufeffPeriode;"'=Waarde";Munt;Dag\r\n"week 1; 2026";"12,5%";"-1234,56";2026-03-29\r\n"'=HYPERLINK(""x"")";;"1234,5";\r\n`);
  expect(sheetCsv(sheet, 'en').split('\r\n')[1]).toBe('"week 1; 2026",12.5%,-1234.56,2026-03-29');
});

/** The sheet inside the archive: the parts are small, so each is found by its own head (APPNOTE 4.3.7, and the table of contents for its size). */
async function sheetXml(given: Sheet): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of sheetWorkbook(given, 'Cut off')) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from('PK\u0005\u0006')) + 16);
  for (;;) {
    const [size, nameLength, local] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt32LE(at + 42)];
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength).endsWith('sheet1.xml')) {
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      return inflateRawSync(bytes.subarray(start, start + size)).toString();
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

test('as a workbook figures are figures: a share in percent, money in units, a day as a day', async () => {
  const xml = await sheetXml(sheet);
  // 46110 is 29 March 2026 as spreadsheets count days (ECMA-376 part 1, 18.17.4.1).
  for (const cell of ['<c r="B2" s="5"><v>0.125</v></c>', '<c r="C2" s="4"><v>-1234.56</v></c>', '<c r="D2" s="2"><v>46110</v></c>', '<c r="C3"><v>1234.5</v></c>']) expect(xml).toContain(cell);
  expect(xml).toContain('>=HYPERLINK("x")</t>');
  expect(xml).not.toContain('<f>');
  expect(xml).not.toContain('r="B3"');
});

test('read back, every text is the text it was, whatever it holds', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }), fc.constantFrom<'nl' | 'en'>('nl', 'en'), (texts, locale) => {
      const csv = sheetCsv({ name: 'x', headers: texts.map((_, at) => `h${at}`), rows: [texts] }, locale);
      const [, cells] = parse(csv, { delimiter: locale === 'nl' ? ';' : ',', bom: true, relax_column_count: true, skip_empty_lines: false });
      expect((cells ?? ['']).map(liveCell)).toEqual(texts);
    }),
  );
});

test('the file is named for the table and the day, with nothing that means something in a header', () => {
  expect(sheetHeaders(sheet, 'xlsx', day('2026-03-29'))['content-disposition']).toBe('attachment; filename="bijwerken-is-een-gewoonte-1-2026-03-29.xlsx"');
  expect(sheetHeaders({ name: '"\r\n日本' }, 'csv', day('2026-03-29'))['content-disposition']).toBe('attachment; filename="pacer-2026-03-29.csv"');
});
