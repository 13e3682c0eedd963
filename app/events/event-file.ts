import type { Column, MappingWish } from '#app/values/table/column.ts';
import type { TableRow } from '#app/values/table/read-table.ts';
import { EVENT_COLUMNS } from './event-row.ts';
import { activityOf, plainHeader, usagePresetFor } from './usage-presets.ts';

/** How a file of events is read when its maker is known. */
export interface KnownFile {
  /** The product and its file, for the reader. */
  product: string;
  columns: readonly Column[];
  mapping: MappingWish[];
  /** The row as if it were in our own columns. */
  row: (row: TableRow) => TableRow;
}

/** What else the row is read from: columns that are no field of an event. */
const PART = 'part:';

/** The maker's columns, next to our own so that a reader can still say otherwise; null when the maker is unknown. */
export function knownEventFile(header: readonly string[]): KnownFile | null {
  const preset = usagePresetFor(header);
  if (!preset) return null;
  const { activity, outcome } = preset;
  const parts = [...('always' in activity ? [] : 'column' in activity ? [activity.column] : [activity.verb, activity.noun]), ...(outcome ? [outcome.column] : [])];
  const headerOf = (plain: string) => header.find((name) => plainHeader(name) === plain);
  const from = (target: string, plain: string | undefined): MappingWish[] => {
    const column = plain === undefined ? undefined : headerOf(plain);
    return column === undefined ? [] : [{ target, from: { column } }];
  };
  return {
    product: `${preset.product} · ${preset.file}`,
    columns: [...EVENT_COLUMNS.map((column) => (column.name === 'activity' ? { ...column, isRequired: false } : column)), ...parts.map((name): Column => ({ name: PART + name, kind: 'text', isRequired: false, aliases: [] }))],
    mapping: [
      ...from('event_id', preset.id),
      ...from('actor', preset.actor),
      ...from('occurred_at', preset.occurredAt),
      ...from('object', preset.object),
      { target: 'source', from: { constant: preset.source } },
      ...parts.flatMap((name) => from(PART + name, name)),
    ],
    row: ({ cells, ...row }) => {
      const told = activityOf(preset, (name) => cells[PART + name] ?? '');
      const own = Object.fromEntries(Object.entries(cells).filter(([name]) => !name.startsWith(PART)));
      return { ...row, cells: { ...own, activity: own.activity || told } };
    },
  };
}
