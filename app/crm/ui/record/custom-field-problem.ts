import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';

/** What is wrong with an own field, and what to do. */
const PROBLEMS: Readonly<Record<string, () => string>> = {
  missing: () => m.record_own_problem_missing(),
  'not-key': () => m.record_own_problem_key(),
  'key-taken': () => m.record_own_problem_taken(),
  'too-long': () => m.record_own_problem_too_long(),
  'too-many': () => m.record_own_problem_too_many(),
  'no-choices': () => m.record_own_problem_choices(),
  'not-found': () => m.record_own_problem_gone(),
  'changed-meanwhile': () => m.record_own_problem_meanwhile(),
};

export function customFieldProblem(code: string): string {
  return (PROBLEMS[code] ?? m.record_own_problem_other)();
}

/** A refusal with its codes in words. */
export function sayCustomFieldErrors(result: SubmissionResult): SubmissionResult {
  const error = Object.entries(result.error ?? {}).map(([name, codes]) => [name, codes?.map(customFieldProblem) ?? null] as const);
  return { ...result, error: Object.fromEntries(error) };
}
