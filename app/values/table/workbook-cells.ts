/** The styles in the workbook's style sheet, by their place. */
export const STYLES = { plain: 0, heading: 1, day: 2, moment: 3, money: 4, ratio: 5 } as const;

/** A cell with nothing in it. */
export const NO_CELL = '<c/>';

/** Text in place: never a formula. */
export function textCell(text: string, style: number = STYLES.plain): string {
  return `<c t="inlineStr"${style ? ` s="${style}"` : ''}><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

export function numberCell(value: number, style: number): string {
  return `<c${style ? ` s="${style}"` : ''}><v>${value}</v></c>`;
}

const DAY_MS = 86_400_000;
/** Day 0 as spreadsheets count; they believe that 1900 was a leap year, so days before March of that year are written as text. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST = Date.UTC(1900, 2, 1);

/** A day or moment by the clock (`2026-03-29 03:30:00`); what spreadsheets cannot count stands as text. */
export function momentCell(wall: string, style: number, text: string): string {
  const at = Date.parse(`${wall.replace(' ', 'T')}Z`);
  if (!(at >= FIRST) || at >= Date.UTC(10_000, 0, 1)) return textCell(text);
  return numberCell((at - DAY_ZERO) / DAY_MS, style);
}

const LONGEST = 32_767;

/** Text as XML and the workbook format allow it: what XML cannot hold is written as `_x0001_`, and what looks so is guarded. */
function xmlText(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/(?![\t\n\u007f-\u009f])[\p{Cc}\ufffe\uffff]/gu, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
