import { m } from '#app/messages/compiled/messages.js';
import { PHASE_KINDS } from '../phase.ts';
import { PLAN_COLOURS, PLAN_SHAPES } from '../plan/plan-item.ts';
import { colourName, planReason, shapeName } from '../plan/plan-words.ts';
import { phaseName } from '../roadmap-words.ts';
import type { RowRefusal } from './check-rows.ts';
import { type FileNote, MOST_ROWS, NOTE_CODES, type NoteCode, type PlanColumn } from './file-row.ts';
import type { PlanFileRefusal } from './plan-review.ts';

const COLUMNS: Record<PlanColumn, () => string> = {
  phase: m.plan_phase, name: m.plan_name, shape: m.plan_shape, colour: m.plan_colour, owner: m.plan_owner, starts: m.plan_starts, last: m.plan_last,
  'planned-starts': m.planimport_planned_starts, planned: m.plan_planned, state: m.plan_state, 'hours-planned': m.plan_hours_planned, 'hours-spent': m.plan_hours_spent, 'waits-for': m.plan_waits_for,
};

/** Columns that say one of a few words. */
const WORDS: [PlanColumn, () => string[]][] = [
  ['phase', () => PHASE_KINDS.map(phaseName)],
  ['shape', () => PLAN_SHAPES.map(shapeName)],
  ['colour', () => PLAN_COLOURS.map(colourName)],
  ['state', () => [m.plan_state_done(), m.plan_state_running(), m.plan_state_upcoming()]],
];

const REASONS: Record<string, (said: { text: string; words: string }) => string> = {
  'not-a-day': m.planimport_reason_day,
  'unknown-word': m.planimport_reason_word,
  'unknown-predecessor': m.planimport_reason_predecessor,
  'several-of-name': m.planimport_reason_several,
  cycle: () => m.planimport_reason_cycle(),
};

const NOTES: Record<NoteCode, (said: { count: number; rows: string }) => string> = {
  'already-there': m.planimport_note_there,
  late: m.planimport_note_late,
  summary: m.planimport_note_summary,
  inactive: m.planimport_note_inactive,
  'summary-link': m.planimport_note_summary_link,
  'link-type': m.planimport_note_link_type,
  'same-day': m.planimport_note_same_day,
  'working-lag': m.planimport_note_working_lag,
  'lag-left': m.planimport_note_lag_left,
  'owner-unknown': m.planimport_note_owner,
};

const SHOWN_ROWS = 10;

export const columnName = (column: PlanColumn) => COLUMNS[column]();

/** The words that a column knows, for each column that knows but a few. */
export const knownWords = (): [PlanColumn, string][] => WORDS.map(([column, words]) => [column, words().join(', ')]);

/** What is wrong with it and what to do. */
export function refusalSentence({ column, reason, text }: Pick<RowRefusal, 'column' | 'reason' | 'text'>): string {
  const words = WORDS.find(([each]) => each === column)?.[1]().join(', ') ?? '';
  return REASONS[reason]?.({ text, words }) ?? planReason(reason);
}

/** One sentence for each kind of note, with the rows it is about. */
export function noteSentences(notes: readonly FileNote[]): string[] {
  return NOTE_CODES.flatMap((code) => {
    const rows = [...new Set(notes.filter((note) => note.code === code).map(({ row }) => row))];
    const shown = rows.slice(0, SHOWN_ROWS).join(', ') + (rows.length > SHOWN_ROWS ? '…' : '');
    return rows.length === 0 ? [] : NOTES[code]({ count: rows.length, rows: shown });
  });
}

export function fileSentence(refusal: PlanFileRefusal, limitMb: number): string {
  switch (refusal) {
    case 'no-file':
      return m.planimport_file_none();
    case 'gone':
      return m.planimport_file_gone();
    case 'unreadable-name':
      return m.planimport_file_name();
    case 'too-large':
    case 'too-large-unpacked':
      return m.planimport_file_large({ limitMb });
    case 'too-many-rows':
      return m.planimport_file_many({ most: MOST_ROWS });
    case 'empty':
    case 'no-rows':
      return m.planimport_file_empty();
    case 'spreadsheet':
      return m.planimport_file_spreadsheet();
    case 'doctype':
      return m.planimport_file_doctype();
    case 'broken-xml':
    case 'no-project':
      return m.planimport_file_xml();
    case 'no-name-column':
      return m.planimport_file_column({ column: m.plan_name() });
    case 'no-last-column':
      return m.planimport_file_column({ column: m.plan_last() });
    default:
      return m.planimport_file_other();
  }
}
