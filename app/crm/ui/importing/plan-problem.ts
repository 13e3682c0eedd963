import { m } from '#app/messages/compiled/messages.js';
import type { PlanProblem } from '../../importing/compile-plan.ts';

const UNREADABLE: Record<string, (() => string) | undefined> = { empty: m.crm_refused_empty, spreadsheet: m.crm_refused_spreadsheet, 'not-text': m.crm_refused_not_text };

/** Why a file cannot be read, in the reader's words. */
export function unreadableSentence(code: string): string {
  return (UNREADABLE[code] ?? m.crm_refused_broken_quotes)();
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
