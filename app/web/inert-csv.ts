/**
 * A cell no spreadsheet takes for a formula: an apostrophe in front of what begins, after blanks and controls, with a
 * character that starts one, also in its full-width form.
 * Source: OWASP, CSV injection, with the ways around it that were found in other systems.
 */
export function inertCell(text: string): string {
  return /^[\s\p{Cc}\p{Cf}]*[=+\-@|%＝＋－＠]/u.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
}
