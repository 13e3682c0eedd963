const FORMULA = /^'*[\s\p{Cc}\p{Cf}]*[=+\-@|%＝＋－＠]/u;
const BREAK = /^'*[\t\r\n]/;

/**
 * A cell no spreadsheet takes for a formula: an apostrophe in front of what begins, after blanks and controls, with a
 * character that starts one, also in its full-width form. What looks guarded already gets one more, so that `liveCell`
 * gives every text back as it was.
 * Source: OWASP, CSV injection, with the ways around it that were found in other systems.
 */
export function inertCell(text: string): string {
  return FORMULA.test(text) || BREAK.test(text) ? `'${text}` : text;
}

/** The text that a cell stood for: without the apostrophe that `inertCell`, or another program, put before a formula. */
export function liveCell(cell: string): string {
  return cell.startsWith("'") && (FORMULA.test(cell) || BREAK.test(cell)) ? cell.slice(1) : cell;
}
