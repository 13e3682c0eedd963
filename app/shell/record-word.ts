import { m } from '#app/messages/compiled/messages.js';

export type RecordKind = 'person' | 'account' | 'kpi' | 'spec';

const WORDS: Record<RecordKind, () => string> = {
  person: () => m.shell_record_person(),
  account: () => m.shell_record_account(),
  kpi: () => m.shell_record_kpi(),
  spec: () => m.shell_record_spec(),
};

/** What kind of record it is, in the reader's language. */
export function recordWord(kind: RecordKind): string {
  return WORDS[kind]();
}
