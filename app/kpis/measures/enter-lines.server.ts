import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { listTeamNames } from '../kpis.server.ts';
import type { OwnMeasure } from './measure.ts';
import type { Reading } from './reading.ts';
import { readFigure, ReadingFormSchema, type Unreadable } from './reading-form.ts';
import { type EnteredFigure, enterReadings, type ReadingRefusal, refusalOf } from './readings.server.ts';
import { MOST_LINES, readSeriesText } from './series-text.ts';

export type LineReason = ReadingRefusal | Unreadable['code'] | 'too-long' | 'no-lines' | 'too-many-lines' | 'no-table';

/** What stands in the way of a line; row 0 is the whole. */
export interface LineError {
  row: number;
  reason: LineReason;
}

/** Takes in lines of periods and figures, all or none: every line that is wrong is told. */
export async function enterLines(scope: Scope, measure: OwnMeasure, text: string, { source, asOf }: { source: Reading['source']; asOf: Date }): Promise<{ ok: true; count: number } | { ok: false; errors: LineError[] }> {
  const lines = readSeriesText(text);
  if (lines === 'unreadable') return { ok: false, errors: [{ row: 0, reason: 'no-table' }] };
  if (lines.length === 0) return { ok: false, errors: [{ row: 0, reason: 'no-lines' }] };
  if (lines.length > MOST_LINES) return { ok: false, errors: [{ row: 0, reason: 'too-many-lines' }] };
  const today = dayIn(asOf, scope.timeZone);
  const teams = measure.isPerTeam ? await listTeamNames(scope) : [];
  const errors: LineError[] = [];
  const figures: EnteredFigure[] = [];
  for (const { row, cells } of lines) {
    const form = ReadingFormSchema.safeParse(cells);
    const figure = form.success ? readFigure(form.data, measure, teams) : null;
    const refusal = figure?.ok ? refusalOf(scope, measure, figure.value, today) : null;
    if (!figure) errors.push({ row, reason: 'too-long' });
    else if (!figure.ok) errors.push({ row, reason: figure.problem.code });
    else if (refusal) errors.push({ row, reason: refusal });
    else figures.push(figure.value);
  }
  if (errors.length > 0) return { ok: false, errors };
  const entered = await enterReadings(scope, measure, figures, { source, asOf });
  return entered.ok ? { ok: true, count: figures.length } : { ok: false, errors: [{ row: lines[entered.at]?.row ?? 0, reason: entered.reason }] };
}
