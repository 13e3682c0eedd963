import type { Column } from '#app/values/table/column.ts';
import type { TableRow } from '#app/values/table/read-table.ts';
import type { EventRejection } from './envelope.ts';

/** The columns of a file of events. */
export const EVENT_COLUMNS: readonly Column[] = [
  { name: 'event_id', kind: 'text', isRequired: false, aliases: ['id', 'uuid'] },
  { name: 'actor', kind: 'text', isRequired: true, aliases: ['email', 'user', 'e_mail', 'gebruiker'] },
  { name: 'activity', kind: 'text', isRequired: true, aliases: ['event', 'action', 'activiteit', 'handeling'] },
  { name: 'occurred_at', kind: 'time', isRequired: true, aliases: ['timestamp', 'time', 'tijdstip', 'datum'] },
  { name: 'object', kind: 'text', isRequired: false, aliases: ['record'] },
  { name: 'duration_ms', kind: 'number', isRequired: false, aliases: [] },
  { name: 'source', kind: 'text', isRequired: false, aliases: ['bron', 'system'] },
  { name: 'sent_at', kind: 'time', isRequired: false, aliases: [] },
  { name: 'properties', kind: 'text', isRequired: false, aliases: ['eigenschappen'] },
];

/**
 * The row as it would have been sent to the API; empty cells are absent.
 * @param idOf makes an id of a row that has none of its own, always the same for the same row
 */
export function envelopeOfRow({ cells, isBroken }: TableRow, idOf: (row: string) => string): Record<string, unknown> | null {
  if (isBroken) return null;
  const sent: Record<string, unknown> = {};
  for (const [name, cell] of Object.entries(cells)) {
    if (cell !== '') sent[name] = name === 'duration_ms' && /^\d{1,15}$/.test(cell) ? Number(cell) : name === 'properties' ? parsed(cell) : cell;
  }
  sent.event_id ??= idOf(JSON.stringify(cells));
  return sent;
}

/** JSON as it is written in a cell; the text itself when it is none, which is then refused. */
function parsed(cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}

const COLUMN_OF: Record<EventRejection, string | null> = {
  'not-an-event': null,
  'unknown-field': null,
  'event-id-missing': 'event_id',
  'event-id-invalid': 'event_id',
  'actor-missing': 'actor',
  'actor-invalid': 'actor',
  'activity-missing': 'activity',
  'activity-invalid': 'activity',
  'occurred-at-missing': 'occurred_at',
  'occurred-at-invalid': 'occurred_at',
  'occurred-at-too-early': 'occurred_at',
  'occurred-at-in-future': 'occurred_at',
  'object-invalid': 'object',
  'duration-invalid': 'duration_ms',
  'source-invalid': 'source',
  'sent-at-invalid': 'sent_at',
  'properties-invalid': 'properties',
};

/** The column at fault. */
export function columnOfRejection(reason: EventRejection): string | null {
  return COLUMN_OF[reason];
}
