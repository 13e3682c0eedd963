import type { Day } from '../day.ts';
import type { MetricUnit } from '../metric.ts';

/** What stands in a cell: text, nothing, a number in the way it is read (a ratio from 0 to 1, money in whole cents), or a day. */
export type SheetValue = string | null | { as: 'number' | 'ratio' | 'money'; value: number } | { as: 'day'; value: Day };

/** A table of a page as it goes into a file: exactly what the page shows, figures as figures. */
export interface Sheet {
  /** In the reader's words: what the sheet and, made plain, the file are called. */
  name: string;
  headers: readonly string[];
  rows: readonly (readonly SheetValue[])[];
}

/** A value of a metric; null where the page shows none. */
export function amountCell(value: number | null | undefined, unit: MetricUnit): SheetValue {
  return value === null || value === undefined ? null : { as: unit === 'ratio' || unit === 'money' ? unit : 'number', value };
}

export function dayCell(value: Day | null | undefined): SheetValue {
  return value ? { as: 'day', value } : null;
}
