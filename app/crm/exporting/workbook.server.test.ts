import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { ExportRow } from './export-rows.server.ts';
import { workbookStream } from './workbook.server.ts';

const columns = [{ header: 'Name', field: { name: 'name', kind: 'text' } as const }, { header: '=Amount', field: { name: 'amount_cents', kind: 'money' } as const }];
const row = (n: number): ExportRow => ({ id: `id-${n}`, cells: [{ value: `=${n}`, name: null }, { value: n * 100, name: null }] });

async function* chunks(count: number, size: number, tell: (n: number) => void = () => undefined): AsyncGenerator<ExportRow[]> {
  for (let from = 0; from < count; from += size) {
    tell(from);
    yield await Promise.resolve(Array.from({ length: Math.min(size, count - from) }, (_, n) => row(from + n)));
  }
}

const options = { columns, sheetName: 'Deals: [2026]/all', timeZone: 'UTC', cutOff: 'Cut off' };

/** The parts of a zip file, by its table of contents at the end (APPNOTE 4.3). */
function unzip(bytes: Buffer): Record<string, string> {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  let at = bytes.readUInt32LE(end + 16);
  const parts: Record<string, string> = {};
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [method, size, nameLength] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    parts[name] = (method === 8 ? inflateRawSync(packed) : packed).toString();
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

async function partsOf(rows: AsyncIterable<ExportRow[]>, more = {}): Promise<Record<string, string>> {
  const pieces: Buffer[] = [];
  for await (const piece of workbookStream(rows, { ...options, ...more })) pieces.push(piece as Buffer);
  return unzip(Buffer.concat(pieces));
}

test('a workbook has its parts, a heading that stays in sight, amounts as numbers and texts that are no formula', async () => {
  const parts = await partsOf(chunks(3, 2));
  expect(Object.keys(parts).sort()).toEqual(['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
  expect(parts['xl/workbook.xml']).toContain('name="Deals   2026  all"');
  const sheet = parts['xl/worksheets/sheet1.xml']!;
  expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  expect(sheet.match(/<row /g)).toHaveLength(4);
  expect(sheet).toContain('<c r="C4" s="4"><v>2</v></c>');
  expect(sheet).not.toContain('<f>');
  expect(sheet.endsWith('</sheetData></worksheet>')).toBe(true);
});

test('what does not fit is cut, and the last row says so', async () => {
  const sheet = (await partsOf(chunks(20, 3), { mostRows: 10 }))['xl/worksheets/sheet1.xml']!;
  expect(sheet.match(/<row /g)).toHaveLength(10);
  expect(sheet).toMatch(/Cut off<\/t><\/is><\/c><\/row><\/sheetData>/);
  expect((await partsOf(chunks(8, 3), { mostRows: 10 }))['xl/worksheets/sheet1.xml']).not.toContain('Cut off');
});

async function turns(): Promise<void> {
  for (let n = 0; n < 500; n += 1) await new Promise((resume) => setImmediate(resume));
}

test('no more is read than what is taken out, and nothing when the reader is gone', async () => {
  let read = 0;
  const stream = workbookStream(chunks(1_000_000, 1000, (from) => (read = from)), options);
  await new Promise((resume) => stream.once('readable', resume));
  await turns();
  const before = read;
  expect(before).toBeLessThan(100_000);
  stream.destroy();
  await turns();
  expect(read - before).toBeLessThan(20_000);
});
