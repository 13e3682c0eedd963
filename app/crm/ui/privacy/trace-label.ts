import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import type { EntityName, Field } from '../../entity/entity.ts';
import { fieldLabel } from '../field-label.ts';

/** Columns of what is kept beside the records: the log, messages to other systems, use, rows of files. */
const WORDS: Readonly<Record<string, () => string>> = {
  actor: () => m.privacy_trace_actor(),
  after: () => m.privacy_trace_after(),
  attempts: () => m.privacy_trace_attempts(),
  before: () => m.privacy_trace_before(),
  choices: () => m.privacy_trace_choices(),
  custom: () => m.privacy_trace_custom(),
  data: () => m.privacy_trace_data(),
  decision: () => m.privacy_trace_decision(),
  error: () => m.privacy_trace_error(),
  event: () => m.privacy_trace_event(),
  fields: () => m.privacy_trace_fields(),
  file_name: () => m.privacy_trace_file_name(),
  found_at: () => m.privacy_trace_found_at(),
  headers: () => m.privacy_trace_headers(),
  held_at: () => m.privacy_trace_held_at(),
  imported_by: () => m.privacy_trace_imported_by(),
  key: () => m.privacy_trace_key(),
  last_tried_at: () => m.privacy_trace_last_tried_at(),
  left_id: () => m.privacy_trace_left_id(),
  loser_id: () => m.privacy_trace_loser_id(),
  moved_links: () => m.privacy_trace_moved_links(),
  notes: () => m.privacy_trace_notes(),
  object: () => m.privacy_trace_object(),
  payload: () => m.privacy_trace_payload(),
  plan: () => m.privacy_trace_plan(),
  problems: () => m.privacy_trace_problems(),
  properties: () => m.privacy_trace_properties(),
  query: () => m.privacy_trace_query(),
  raw: () => m.privacy_trace_raw(),
  reasons: () => m.privacy_trace_reasons(),
  received_at: () => m.privacy_trace_received_at(),
  record: () => m.privacy_trace_record(),
  response_body: () => m.privacy_trace_response_body(),
  response_status: () => m.privacy_trace_response_status(),
  right_id: () => m.privacy_trace_right_id(),
  row_no: () => m.privacy_trace_row_no(),
  score: () => m.privacy_trace_score(),
  started_at: () => m.privacy_trace_started_at(),
  summary: () => m.privacy_trace_summary(),
  survivor_id: () => m.privacy_trace_survivor_id(),
  timestamp: () => m.privacy_trace_timestamp(),
  type: () => m.privacy_trace_type(),
  verb: () => m.privacy_trace_verb(),
};

/** By kind of record, also those out of use. */
export type OwnFields = Readonly<Partial<Record<EntityName, readonly Field[]>>>;

/** What a value of somebody's is called: a field of a record, the workspace's own too, or a column of what is kept beside them. */
export function traceLabel(name: string, kind: EntityName | null, ownFields: OwnFields): string {
  const own = (kind ? ownFields[kind] : undefined)?.find((field) => field.name === name) ?? Object.values(ownFields).flat().find((field) => field.name === name);
  return own ? fieldLabel(own, getLocale()) : (WORDS[name]?.() ?? fieldLabel({ name }, getLocale()));
}
