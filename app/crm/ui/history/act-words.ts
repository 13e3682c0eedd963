import { m } from '#app/messages/compiled/messages.js';
import type { BatchSummary } from '../../history/batch-summary.ts';
import { entitiesWord, entityWord } from '../field-label.ts';

const WORDS: Readonly<Record<string, (inputs: { what: string }) => string>> = {
  create: m.list_act_create,
  add: m.list_act_create,
  log: m.list_act_create,
  'bulk-edit': m.list_act_bulk,
  remove: m.list_act_trash,
  trash: m.list_act_trash,
  delete: m.list_act_trash,
  restore: m.list_act_restore,
  import: m.list_act_import,
  run: m.list_act_import,
  merge: m.list_act_merge,
  undo: m.list_act_undo,
  revert: m.list_act_undo,
  erase: m.list_act_erase,
  stage: m.list_act_stage,
};

/** What was done to what, as a heading: contacts imported. */
export function actTitle(batch: Pick<BatchSummary, 'verb' | 'entity' | 'records'>): string {
  return (WORDS[batch.verb.split('.').at(-1) ?? ''] ?? m.list_act_update)({ what: subject(batch) });
}

function subject({ entity, records }: Pick<BatchSummary, 'entity' | 'records'>): string {
  if (!entity) return m.list_history_several();
  return records === 1 ? entityWord(entity) : entitiesWord(entity);
}

export function countWord({ records, isMore }: Pick<BatchSummary, 'records' | 'isMore'>, number: (value: number) => string): string {
  return isMore ? m.list_history_records_more({ count: number(records) }) : m.list_history_records({ count: records });
}

const SOURCES: Readonly<Record<string, () => string>> = {
  screen: () => m.list_history_source_screen(),
  api: () => m.list_history_source_api(),
  'command-line': () => m.list_history_source_command(),
  job: () => m.list_history_source_job(),
};

/** How it came in. */
export function sourceWord(source: string): string {
  return SOURCES[source]?.() ?? source;
}
