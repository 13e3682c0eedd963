/** What a file is that is no table of text. */
export type NoTable = 'empty' | 'spreadsheet' | 'packed' | 'web-page' | 'json' | 'not-text';

const ZIP = 'PK\u0003\u0004';
const OLD_OFFICE = '\u00d0\u00cf\u0011\u00e0';
/** What workbooks of Excel and of OpenDocument have among their first parts. */
const WORKBOOK_PART = /\[Content_Types\]\.xml|xl\/|mimetypeapplication\/vnd\.oasis/;
/** The two bytes before everything that gzip packs, in whatever encoding they were read. */
const GZIP = ['\u001f\u008b', '\u001f\u2039', '\u001f\ufffd'];
const WEB_PAGE = /^\s*<(?:!doctype html|html|head|body)\b/i;
const JSON_TEXT = /^\s*(?:\[\s*\{|\{\s*")/;

/** Tells by its beginning what a file is, whatever it is called; null when it may be a table. */
export function noTable(beginning: string): NoTable | null {
  if (beginning.trim() === '') return 'empty';
  if (beginning.startsWith(ZIP)) return WORKBOOK_PART.test(beginning) ? 'spreadsheet' : 'packed';
  if (beginning.startsWith(OLD_OFFICE)) return 'spreadsheet';
  if (GZIP.some((mark) => beginning.startsWith(mark))) return 'packed';
  if (beginning.startsWith('%PDF-') || beginning.includes('\0')) return 'not-text';
  if (WEB_PAGE.test(beginning)) return 'web-page';
  return JSON_TEXT.test(beginning) ? 'json' : null;
}
