import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { NO_CELL, STYLES, textCell } from '#app/values/table/workbook-cells.ts';
import { MOST_ROWS, SHEET_TAIL, sheetHead, workbookParts } from '#app/values/table/workbook-parts.ts';

export interface WorkbookOptions {
  headers: readonly string[];
  sheetName: string;
  /** What the last row says when there were more rows than a worksheet holds. */
  cutOff: string;
  /** Rows of a worksheet with its header; that of the format unless a test says otherwise. */
  mostRows?: number | undefined;
}

/** Rows of cells (values/table/workbook-cells.ts) as a workbook, packed while they come: no more is read than what is taken out at the other end. */
export function packWorkbook(chunks: AsyncIterable<readonly (readonly string[])[]>, options: WorkbookOptions): Readable {
  const zip = new ZipFile();
  const { outputStream: out } = zip;
  if (!(out instanceof Readable)) throw new TypeError('The archive is not a stream of Node');
  for (const [path, xml] of Object.entries(workbookParts(options.sheetName))) zip.addBuffer(Buffer.from(xml), path);
  const sheet = Readable.from(sheetPieces(chunks, options), { objectMode: false, highWaterMark: 65_536 });
  sheet.once('error', (error) => out.destroy(error));
  out.once('close', () => sheet.destroy());
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml', { forceZip64Format: false });
  zip.end();
  return out;
}

async function* sheetPieces(chunks: AsyncIterable<readonly (readonly string[])[]>, { headers, cutOff, mostRows = MOST_ROWS }: WorkbookOptions): AsyncGenerator<Buffer> {
  const letters = Array.from({ length: headers.length }, (_, at) => columnLetters(at));
  let number = 0;
  const rowOf = (cells: readonly string[]) => {
    number += 1;
    // Every cell says where it stands: some readers cannot count.
    const placed = cells.map((cell, at) => (cell === NO_CELL ? '' : cell.replace('<c', `<c r="${letters[at]}${number}"`)));
    return `<row r="${number}">${placed.join('')}</row>`;
  };
  yield Buffer.from(sheetHead(headers.length) + rowOf(headers.map((text) => textCell(text, STYLES.heading))));
  // The last row is kept free for saying that there were more.
  let left = mostRows - 2;
  for await (const rows of chunks) {
    const kept = rows.slice(0, left);
    left -= kept.length;
    yield Buffer.from(kept.map(rowOf).join(''));
    if (kept.length === rows.length) continue;
    yield Buffer.from(rowOf([textCell(cutOff, STYLES.heading)]));
    break;
  }
  yield Buffer.from(SHEET_TAIL);
}

/** A, B, … Z, AA: the columns of a worksheet, from 0. */
function columnLetters(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : columnLetters(Math.floor(at / 26) - 1) + columnLetters(at % 26);
}
