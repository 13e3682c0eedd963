import { m } from '#app/messages/compiled/messages.js';
import { type Refused, sayErrors } from '#app/ui/form/say-errors.ts';
import type { Grain } from '#app/values/metric.ts';
import type { Benchmark, HeldBeside } from './benchmark.ts';
import type { BenchmarkActRefusal, BenchmarkRefusal } from './benchmarks.server.ts';

type Refusal = BenchmarkRefusal | BenchmarkActRefusal;

/** Each refusal at the field it is about. */
const REFUSALS: Record<Refusal, { field: string; word: () => string }> = {
  'not-allowed': { field: 'name', word: m.benchmarks_not_allowed },
  'not-found': { field: 'name', word: m.benchmarks_gone },
  'changed-meanwhile': { field: 'name', word: m.benchmarks_reason_changed },
  'too-many': { field: 'name', word: m.benchmarks_reason_many },
  'value-missing': { field: 'value', word: m.benchmarks_reason_value },
  'value-unreadable': { field: 'value', word: m.benchmarks_reason_unreadable },
  'day-ahead': { field: 'knownOn', word: m.benchmarks_reason_ahead },
};

export const benchmarkRefusalText = (reason: Refusal) => REFUSALS[reason].word();
export const benchmarkErrors = (reason: Refusal): Record<string, string[]> => ({ [REFUSALS[reason].field]: [REFUSALS[reason].word()] });

const CODES: Record<string, () => string> = { 'name-missing': m.benchmarks_reason_name, 'value-missing': m.benchmarks_reason_value, unreadable: m.benchmarks_reason_unreadable, 'source-missing': m.benchmarks_reason_source, 'not-a-day': m.benchmarks_reason_day, 'too-long': m.benchmarks_reason_long };

/** The errors of a form in the reader's words, each at its field. */
export function sayBenchmarkErrors<Reply extends Refused>(reply: Reply): Reply {
  return sayErrors(reply, (reason) => CODES[reason]?.() ?? reason);
}

interface Print {
  asText: (value: number | null) => string;
  asPeriod: (start: Benchmark['knownOn'], grain: Grain) => string;
}

/** What is drawn beside the KPI, as it is called in the chart. */
export function drawnName({ drawn, best, outside }: HeldBeside, grain: Grain, { asPeriod }: Pick<Print, 'asPeriod'>): string {
  const beside = drawn?.beside;
  switch (beside?.kind) {
    case 'best':
      return best ? m.benchmarks_drawn_best({ period: asPeriod(best.start, grain) }) : m.benchmarks_best();
    case 'year-before':
      return m.benchmarks_year();
    case 'team':
      return drawn && 'name' in drawn ? (drawn.name ?? '') : '';
    case 'outside':
      return outside.find(({ id }) => id === beside.id)?.name ?? '';
    case undefined:
      return '';
  }
}
