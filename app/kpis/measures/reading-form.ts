import { z } from 'zod';
import { parseAmount } from '#app/values/amount.ts';
import type { Day } from '#app/values/day.ts';
import { readPeriod } from './read-period.ts';
import type { OwnMeasure } from './measure.ts';
import type { EnteredFigure } from './readings.server.ts';

const text = (most: number) => z.string().trim().max(most, 'too-long').default('');

export const ReadingFormSchema = z.object({ period: text(20), team: text(100), value: text(40), numerator: text(40), denominator: text(40), note: text(500) });
export type ReadingForm = z.output<typeof ReadingFormSchema>;

/** What cannot be read, at the field where it stands. */
export interface Unreadable {
  field: 'period' | 'team' | 'value' | 'numerator' | 'denominator';
  code: 'not-a-period' | 'not-per-team' | 'unknown-team' | 'not-a-number';
}

/**
 * What was typed or stands in a file, read as it is kept: a value as in the unit of the measure, numerator and denominator as plain
 * numbers, a team by its id or its name.
 */
export function readFigure(form: ReadingForm, { unit, frequency, isPerTeam }: Pick<OwnMeasure, 'unit' | 'frequency' | 'isPerTeam'>, teams: readonly { id: string; name: string }[]): { ok: true; value: EnteredFigure } | { ok: false; problem: Unreadable } {
  const periodStart: Day | null = readPeriod(form.period, frequency);
  if (periodStart === null) return { ok: false, problem: { field: 'period', code: 'not-a-period' } };
  const team = teams.find(({ id, name }) => id === form.team || name.toLowerCase() === form.team.toLowerCase());
  if (form.team !== '' && !team) return { ok: false, problem: { field: 'team', code: isPerTeam ? 'unknown-team' : 'not-per-team' } };
  const value = parseAmount(form.value, unit);
  if (value === 'unreadable') return { ok: false, problem: { field: 'value', code: 'not-a-number' } };
  const numerator = parseAmount(form.numerator, 'mean');
  if (numerator === 'unreadable') return { ok: false, problem: { field: 'numerator', code: 'not-a-number' } };
  const denominator = parseAmount(form.denominator, 'mean');
  if (denominator === 'unreadable') return { ok: false, problem: { field: 'denominator', code: 'not-a-number' } };
  return { ok: true, value: { periodStart, teamId: team?.id ?? null, value, numerator, denominator, note: form.note || null } };
}
