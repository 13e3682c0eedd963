import { z } from 'zod';
import { GRAINS, type MetricUnit, ownMetricId } from '#app/values/metric.ts';
import { LAYERS } from '../kpi.ts';
import type { MeasureRow } from './board.server.ts';
import { MEASURE_UNITS, type OwnMeasure } from './measure.ts';
import { readPeriod } from './read-period.ts';
import type { Reading } from './reading.ts';
import type { EnteredFigure } from './readings.server.ts';

/** Own measures and their figures as the API gives and takes them: money in units of the currency, ratios 0 to 1. */

export const MOST_READINGS = 1_000;
export const READINGS_LIMIT_BYTES = 1_000_000;

const DaySchema = z.string().meta({ format: 'date' });

export const MeasureJsonSchema = z.object({
  id: z.string(),
  metric: z.string().describe('Its id among the metrics.'),
  name: z.string(),
  about: z.string(),
  unit: z.enum(MEASURE_UNITS),
  layer: z.enum(LAYERS),
  better: z.enum(['higher', 'lower']),
  frequency: z.enum(GRAINS),
  per_team: z.boolean().describe('Figures are given for teams too.'),
  formula: z.string().nullable().describe('Null is entered, period by period.'),
  ended: z.boolean(),
  version: z.int(),
  missing: z.array(DaySchema).describe('First days of the periods that are over without a figure, newest first.'),
});

export const ReadingJsonSchema = z.object({
  id: z.string(),
  period: DaySchema.describe('Its first day.'),
  team: z.string().nullable().describe('Its id; null is the whole organisation.'),
  value: z.number(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  note: z.string().nullable(),
  source: z.enum(['screen', 'file', 'api']),
  entered_at: z.string().meta({ format: 'date-time' }),
  state: z.enum(['counts', 'waits', 'refused', 'replaced']),
});

export const ReadingInSchema = z.strictObject({
  period: z.string().max(20).describe('Any day of it, or 2026-10, 2026-W44, 2026-Q4.'),
  team: z.string().max(36).nullable().default(null).describe('The id of a team; null is the whole organisation.'),
  value: z.number().nullable().default(null),
  numerator: z.number().nullable().default(null).describe('With the denominator, instead of a value.'),
  denominator: z.number().nullable().default(null),
  note: z.string().trim().max(500).nullable().default(null),
});

export const ReadingsBodySchema = z.array(z.unknown()).min(1).max(MOST_READINGS);

export const ReadingsAnswerSchema = z.object({
  results: z.array(z.object({ status: z.enum(['counts', 'waits', 'unchanged', 'rejected']), reason: z.string().optional().describe('Of what was rejected.') })),
});

export function toMeasureJson({ measure: { id, name, about, unit, layer, better, frequency, isPerTeam, formula, isEnded, version }, missing }: MeasureRow): z.input<typeof MeasureJsonSchema> {
  return { id, metric: ownMetricId(id), name, about, unit, layer, better, frequency, per_team: isPerTeam, formula: formula?.text ?? null, ended: isEnded, version, missing };
}

export function toReadingJson({ id, periodStart, team, value, numerator, denominator, note, source, enteredAt, state }: Reading, unit: MetricUnit): z.input<typeof ReadingJsonSchema> {
  return { id, period: periodStart, team: team?.id ?? null, value: unit === 'money' ? value / 100 : value, numerator, denominator, note, source, entered_at: enteredAt.toISOString(), state };
}

/** One figure as it came in. Null when its period cannot be read. */
export function fromReadingJson({ period, team, value, ...rest }: z.output<typeof ReadingInSchema>, { unit, frequency }: OwnMeasure): EnteredFigure | null {
  const periodStart = readPeriod(period, frequency);
  return periodStart && { periodStart, teamId: team, value: value !== null && unit === 'money' ? Math.round(value * 100) : value, ...rest };
}
