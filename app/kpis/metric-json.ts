import { z } from 'zod';
import { type Day, parseDay } from '#app/values/day.ts';
import { GRAINS, type MetricDefinition, ORDER_DIMENSIONS, type MetricSeries, type MetricUnit, type SeriesPoint } from '#app/values/metric.ts';
import { type Restated, RESTATED_BECAUSE } from './snapshots/restatement.ts';

/** The catalogue and its series as the API and the command line give them: money in units of the currency, ratios 0 to 1. */

const LARGEST_PAGE = 100;

const DayTextSchema = z
  .string()
  .refine((text) => parseDay(text) !== null && text >= '1900-01-01' && text <= '2200-01-01', 'Give a day as yyyy-mm-dd.')
  .meta({ format: 'date' });

export const MetricsQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(50).describe('How many at most.'),
  after: z.string().max(100).optional().describe('The `next` of the page before.'),
});

export const SeriesQuerySchema = z.strictObject({
  from: DayTextSchema.describe('The first day.'),
  to: DayTextSchema.describe('The day after the last; every period that overlaps is given whole.'),
  grain: z.enum(GRAINS).default('week'),
  team: z.string().min(1).max(200).optional().describe('The id or name of a team; the whole organisation without it.'),
  role: z.string().min(1).max(40).optional().describe('Only members of this role, such as end-user.'),
  activity: z.string().min(1).max(200).optional().describe('The name of one activity, to count that alone as an act; only for metrics of use.'),
  dimension: z.enum(ORDER_DIMENSIONS).optional().describe('Only the orders that have the given `value` of this; only for metrics with `sliced_by`.'),
  value: z.string().max(200).optional().describe('With `dimension`: which value; empty is where it is not known.'),
  process: z.string().min(1).max(200).optional().describe('The id or name of the agreed process that is followed; needed for, and only for, metrics whose `needs` says so.'),
});

export const MetricJsonSchema = z
  .object({
    id: z.string(),
    name: z.string().nullable().describe('Of what the workspace measures itself; null for what the catalogue has.'),
    definition_version: z.int().describe('Raised when the formula changes.'),
    unit: z.enum(['ratio', 'money', 'count', 'mean', 'hours', 'days']).describe('ratio: 0 to 1. money: units of the currency. count: a number of things. mean: so many of one to each of another. hours, days: a length of time.'),
    layer: z.enum(['behaviour', 'use', 'business', 'implementation']),
    better: z.enum(['higher', 'lower']),
    grains: z.array(z.enum(GRAINS)),
    per_team: z.boolean(),
    sliced_by: z.array(z.enum(ORDER_DIMENSIONS)).describe('What of orders it can be asked of apart; empty for what is not about orders.'),
    needs: z.enum(['process']).nullable().describe('process: the series follows one agreed process, which has to be named.'),
  });

export const PointJsonSchema = z
  .object({
    start: z.string().meta({ format: 'date' }),
    end: z.string().meta({ format: 'date' }).describe('The first day after the period.'),
    value: z.number().nullable().describe('Null when there is nothing to divide by or nothing was loaded.'),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    coverage: z.object({ people: z.int(), of: z.int() }).nullable().describe('How many people are counted of how many there were, where teams in which somebody came or went are left out so that nobody can be found; null where all are counted.'),
    complete: z.boolean(),
    state: z.enum(['complete', 'unfinished', 'not-loaded']),
    restated: z
      .object({
        at: z.string().meta({ format: 'date-time' }).describe('When it was found to be another, the last time.'),
        was: z.number().nullable().describe('What it was until then; null when there was no value, or when old beside new would tell of who came or went.'),
        reason: z.enum(RESTATED_BECAUSE).describe('late: facts came in after. definition: it is counted otherwise. people: others are counted. undone: an import was taken back.'),
        times: z.int(),
      })
      .nullable()
      .describe('A closed period of a KPI that is not what was kept of it; null where nothing was kept or nothing changed.'),
  });

export const SeriesJsonSchema = z
  .object({
    metric: z.string(),
    definition_version: z.int(),
    unit: z.enum(['ratio', 'money', 'count', 'mean', 'hours', 'days']),
    grain: z.enum(GRAINS),
    currency: z.string().nullable().describe('ISO 4217, for money.'),
    points: z.array(PointJsonSchema),
  });

export function toMetricJson(metric: MetricDefinition): z.infer<typeof MetricJsonSchema> {
  const { id, name, version, unit, layer, better, grains, perTeam, slicedBy, needs } = metric;
  return { id, name: name ?? null, definition_version: version, unit, layer, better, grains: [...grains], per_team: perTeam, sliced_by: [...(slicedBy ?? [])], needs: needs ?? null };
}

/** @param restated which of its points are not what was kept of them, by their first day */
export function toSeriesJson({ metric, grain, currency, points }: MetricSeries, restated: ReadonlyMap<Day, Restated>): z.infer<typeof SeriesJsonSchema> {
  return { metric: metric.id, definition_version: metric.version, unit: metric.unit, grain, currency, points: points.map((point) => toPointJson(point, metric.unit, restated.get(point.start))) };
}

function toPointJson({ start, end, value, numerator, denominator, coverage, state }: SeriesPoint, unit: MetricUnit, restated: Restated | undefined): z.infer<typeof PointJsonSchema> {
  const units = (given: number | null) => (unit === 'money' && given !== null ? given / 100 : given);
  return { start, end, value: units(value), numerator: units(numerator), denominator, coverage: coverage ?? null, complete: state === 'complete', state, restated: restated ? { at: restated.at.toISOString(), was: units(restated.was), reason: restated.reason, times: restated.times } : null };
}
