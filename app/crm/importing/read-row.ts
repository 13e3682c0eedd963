import { dayIn } from '#app/values/day.ts';
import { parseInstant } from '#app/values/instant.ts';
import { plainCell } from '#app/values/table/cell-format.ts';
import { liveCell } from '#app/values/table/inert-cell.ts';
import type { Field, FieldValue } from '../entity/entity.ts';
import { fold } from '../identity/fold.ts';
import { splitName } from '../identity/split-name.ts';
import { isMiddlePrefix } from '../identity/surname-prefix.ts';
import { splitStreet } from '../identity/split-street.ts';
import { readValue } from '../record/read-input.ts';
import type { RecordInput } from '../record/record.ts';
import type { PlanCell, PlanNode } from './compile-plan.ts';
import { inSeconds } from './in-seconds.ts';
import { namedChoice } from './named-choice.ts';
import { namedCountry, namedLanguage } from './named-place.ts';

/** What one row says of one record. */
export interface RowPart {
  input: RecordInput;
  /** What names it, where another record refers to it; null when the cell is empty. */
  text: string | null;
  /** Members named in it, by field. */
  members: { field: string; text: string }[];
  /** Of the records it refers to, in the order of the node's children. */
  parts: RowPart[];
  /** A whole name in one cell, and the fields that were filled by taking it apart. */
  whole?: { name: string; fields: string[] };
  /** Nothing in it comes from a cell that is filled in. */
  isEmpty: boolean;
}

/** Why a row is refused: the header of the cell (null for the row as a whole), a code and what stood there. */
export interface RowProblem {
  column: string | null;
  code: string;
  value: string;
}

interface ReadOptions {
  timeZone: string;
  country: string;
  /** Amounts with more than two decimals are refused instead of rounded. */
  isExact?: boolean | undefined;
}

/** Reads what one row says of a node's record and of those it refers to; the first thing that is wrong ends it. */
export function readRow(node: PlanNode, cells: readonly string[], row: number, options: ReadOptions): RowPart | RowProblem {
  const part: RowPart = { input: {}, text: null, members: [], parts: [], isEmpty: true };
  let whole: string | null = null;
  let middle: string | null = null;
  if (node.naming) {
    part.text = textOf(node.naming, cells, row) || null;
    if (part.text !== null && node.naming.at >= 0) part.isEmpty = false;
  }
  for (const cell of node.cells) {
    const text = textOf(cell, cells, row);
    if (text !== '' && cell.at >= 0) part.isEmpty = false;
    const { field } = cell;
    if (field.kind === 'member') {
      if (text !== '') part.members.push({ field: field.name, text });
      else if (cell.canEmpty) part.input[field.name] = null;
      continue;
    }
    if (text === '') {
      if (cell.canEmpty) part.input[field.name] = field.kind === 'flag' ? false : field.kind === 'tags' ? [] : field.name === 'external_system' ? '' : null;
      continue;
    }
    const read = readCell(field, text, options);
    if (!read.ok) return { column: cell.header ?? field.name, code: read.code, value: text };
    if (field.name === 'full_name' && typeof read.value === 'string') whole = read.value;
    else if (isSecondGivenName(cell, read.value)) middle = read.value;
    else part.input[field.name] = read.value;
  }
  if (middle !== null) part.input.given_name = typeof part.input.given_name === 'string' ? `${part.input.given_name} ${middle}` : middle;
  if (whole !== null) part.whole = { name: whole, fields: takeApart(part.input, whole) };
  if (node.takesStreetApart) takeStreetApart(part.input);
  // Of several numbers of records it refers to, the first is the one.
  if (node.via && typeof part.input.external_id === 'string') part.input.external_id = part.input.external_id.split(';')[0]?.trim() || null;
  for (const child of node.children) {
    const read = readRow(child, cells, row, options);
    if ('code' in read) return read;
    part.parts.push(read);
    if (!read.isEmpty) part.isEmpty = false;
  }
  return part;
}

/** The cell's text in its plain form, after what the plan says its values mean. */
function textOf(cell: PlanCell, cells: readonly string[], row: number): string {
  const text = cell.at >= 0 ? liveCell(cells[cell.at] ?? '') : cell.template.includes('{row}') ? cell.template.replaceAll('{row}', String(row)) : cell.template;
  const meant = cell.values?.get(fold(text)) ?? cell.otherwise ?? text;
  const plain = cell.kind === 'text' || cell.at < 0 ? meant : plainCell(meant, cell.kind, cell.format);
  return cell.field.name === 'duration_seconds' ? inSeconds(plain, cell.unit) : plain;
}

/** What other systems call a middle name is a prefix of the surname only where it reads like one; else it is a given name. */
function isSecondGivenName({ field, header }: PlanCell, value: FieldValue): value is string {
  return field.name === 'surname_prefix' && typeof value === 'string' && /^middlename$/.test(fold(header ?? '').replaceAll(/[^a-z]/g, '')) && !isMiddlePrefix(value);
}

/** As `readValue`, more lenient where a file of others is: a moment where a day is asked, a choice in capitals, a percentage. */
function readCell(field: Field, text: string, options: ReadOptions): ReturnType<typeof readValue> {
  const read = readValue(field, text, options);
  if (read.ok) return read;
  const other = lenient(field, text, options);
  // The name of no country is not a code that is too long.
  if (other === null) return field.check === 'country' ? { ok: false, code: 'not-country' } : read;
  return readValue(field, other, options);
}

function lenient(field: Field, text: string, { timeZone, isExact }: ReadOptions): FieldValue {
  switch (field.kind) {
    case 'day': {
      const instant = parseInstant(text, timeZone);
      return instant && dayIn(instant, timeZone);
    }
    case 'choice':
      return namedChoice(field, text);
    case 'text':
      return field.check === 'country' ? namedCountry(text) : field.name === 'language' ? namedLanguage(text) : null;
    case 'money':
      return !isExact && /^-?\d+\.\d{3,}$/.test(text) ? Math.round(Number(text) * 100) : null;
    case 'integer':
    case 'decimal':
      // A whole percentage here; others reckon one out to the hundredth.
      if (!isExact && field.kind === 'integer' && field.max === 100 && /^\d+\.\d+%?$/.test(text)) return String(Math.round(Number.parseFloat(text)));
      return text.endsWith('%') ? text.slice(0, -1) : field.kind === 'integer' && /^-?\d+[.,]0+$/.test(text) ? text.replace(/[.,]0+$/, '') : null;
    default:
      return null;
  }
}

/** @returns the fields it filled. */
function takeApart(input: RecordInput, whole: string): string[] {
  const name = splitName(whole);
  const parts: Record<string, string | null> = { salutation: name.salutation, given_name: name.givenName, initials: name.initials, surname_prefix: name.surnamePrefix, surname: name.surname };
  const filled = Object.keys(parts).filter((field) => parts[field] !== null && input[field] === undefined);
  for (const field of filled) input[field] = parts[field]?.slice(0, 200) ?? null;
  return filled;
}

const LONGEST_SUFFIX = 20;

/** A number before the street's name ("12 Main Street") stays there: that is how the address is written. A line without number says nothing of one that is known. */
function takeStreetApart(input: RecordInput): void {
  if (typeof input.street !== 'string') return;
  const { street, houseNumber, suffix } = splitStreet(input.street);
  if (houseNumber === null || !input.street.trimStart().startsWith(street) || (suffix ?? '').length > LONGEST_SUFFIX) return;
  Object.assign(input, { street, house_number: houseNumber, house_number_suffix: suffix });
}
