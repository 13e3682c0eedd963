import { m } from '#app/messages/compiled/messages.js';
import type { UnreadableTable } from '#app/values/table/read-table.ts';
import type { PlanProblem } from '../../importing/compile-plan.ts';

const UNREADABLE: Record<UnreadableTable['code'], () => string> = {
  empty: m.crm_refused_empty,
  spreadsheet: m.crm_refused_spreadsheet,
  packed: m.crm_refused_packed,
  'web-page': m.crm_refused_web_page,
  json: m.crm_refused_json,
  'not-text': m.crm_refused_not_text,
  'broken-quotes': m.crm_refused_broken_quotes,
  'row-too-long': m.crm_refused_broken_quotes,
};

/** Why a file cannot be read, in the reader's words. */
export function unreadableSentence(code: UnreadableTable['code']): string {
  return UNREADABLE[code]();
}

/** Where in the file that is; null when it is the file as a whole. */
export function nearRowSentence(row: number | null): string | null {
  return row === null ? null : m.crm_refused_near_row({ row });
}

/** Why a plan does not fit its file, in the reader's words. */
export function planProblem({ code, what }: PlanProblem): string {
  switch (code) {
    case 'target-unknown':
      return m.importing_problem_target({ what });
    case 'source-unknown':
      return m.importing_problem_source({ what });
    case 'target-twice':
      return m.importing_problem_twice({ what });
    case 'nothing-mapped':
      return m.importing_problem_nothing();
    case 'key-unknown':
      return m.importing_problem_target({ what });
  }
}
