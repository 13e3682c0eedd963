import { z } from 'zod';
import { GRAINS, type MetricUnit, type SeriesPoint } from '#app/values/metric.ts';
import { SLICE_DIMENSIONS } from '#app/values/slice.ts';
import { DIRECTIONS, type Kpi, LAYERS } from './kpi.ts';
import type { Status } from './status.ts';
import { COURSE_KINDS, RESETS } from './target/course.ts';

/** KPIs as the API gives them: money in units of the currency, ratios 0 to 1, progress as a share of the way. */

export const KpisQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(50).describe('How many at most.'),
  after: z.string().max(100).optional().describe('The `next` of the page before.'),
});

const DaySchema = z.string().meta({ format: 'date' });
const JUDGEMENTS = ['achieved', 'on-track', 'behind', 'at-risk', 'missed'] as const;

export const KpiJsonSchema = z.object({
  id: z.string(),
  name: z.string().nullable().describe('Null goes by the name of its metric.'),
  metric: z.string(),
  unit: z.enum(['ratio', 'money', 'count', 'mean', 'hours', 'days']),
  currency: z.string().nullable().describe('ISO 4217, for money.'),
  team: z.string().nullable().describe('Its name; null is the whole organisation.'),
  slice: z.object({ dimension: z.enum(SLICE_DIMENSIONS), value: z.string().describe('Empty is where it is not known.') }).nullable().describe('The one part it is about; null is all of it.'),
  layer: z.enum(LAYERS),
  frequency: z.enum(GRAINS),
  owner: z.string(),
  specification: z.string(),
  version: z.int(),
  accepted: z.boolean().describe('The owner agrees with the target as it stands.'),
  quality_metric: z.string().nullable().describe('What has to stay good while this grows.'),
  target: z.object({
    direction: z.enum(DIRECTIONS),
    baseline: z.number().nullable(),
    value: z.number().describe('in-range: the upper bound. yes-no: 1. course reset: what the whole of one window should give.'),
    lower: z.number().nullable().describe('in-range: the lower bound.'),
    starts_on: DaySchema,
    deadline_on: DaySchema,
    since: DaySchema.nullable().describe('When it became what it is; what was measured before is not held against it. Null is from the start.'),
    course: z.enum(COURSE_KINDS),
    reset_every: z.enum(RESETS).nullable(),
    steps: z.array(z.object({ on: DaySchema, value: z.number() })),
    on_track_within: z.number().describe('In points of progress behind the course.'),
    behind_within: z.number(),
    status_after: z.int().describe('After so many periods in another band the status changes.'),
    fewest_counted: z.int().nullable().describe('Fewer in the denominator are not judged.'),
  }),
  period: z.object({ start: DaySchema, end: DaySchema.describe('The first day after it.') }).nullable().describe('The newest that is over.'),
  value: z.number().nullable().describe('course reset: what there is so far.'),
  expected: z.number().nullable().describe('What the course asks for by the end of the period; null for what has no way to go.'),
  status: z.enum([...JUDGEMENTS, 'no-value', 'not-yet-judged', 'no-baseline', 'too-few', 'open']),
  progress: z.number().nullable().describe('0 at the baseline, 1 at the target; never clamped.'),
  expected_progress: z.number().nullable(),
  pending: z.object({ status: z.enum(JUDGEMENTS), periods: z.int(), needed: z.int() }).nullable().describe('Another band than the status, for so many of the periods in a row that it takes.'),
});

/** Where one KPI stands. */
export interface KpiState {
  kpi: Kpi;
  unit: MetricUnit;
  currency: string | null;
  status: Status;
  /** What is held against the target, as it is told; null when no period is over. */
  now: SeriesPoint | null;
  /** What the course asks for by then; null for what has no way to go. */
  expected: number | null;
}

export function toKpiJson({ kpi, unit, currency, status, now, expected }: KpiState): z.infer<typeof KpiJsonSchema> {
  const units = <Value extends number | null>(value: Value) => (unit === 'money' && value !== null ? value / 100 : value) as Value;
  const { direction, baselineValue, targetValue, lowerValue, startsOn, deadlineOn, course, judging } = kpi;
  const judged = 'progress' in status ? status : { progress: null, expected: null, pending: null };
  return {
    ...{ id: kpi.id, name: kpi.name, metric: kpi.metricId, unit, currency, team: kpi.team?.name ?? null, slice: kpi.slice, layer: kpi.layer, frequency: kpi.frequency, owner: kpi.owner.name },
    ...{ specification: kpi.specification.id, version: kpi.version, accepted: kpi.specification.isAccepted, quality_metric: kpi.qualityMetricId },
    target: {
      ...{ direction, baseline: units(baselineValue), value: units(targetValue), lower: units(lowerValue), starts_on: startsOn, deadline_on: deadlineOn, since: judging.since },
      ...{ course: course.kind, reset_every: course.kind === 'reset' ? course.every : null, steps: course.kind === 'steps' ? course.steps.map(({ on, value }) => ({ on, value: units(value) })) : [] },
      ...{ on_track_within: judging.onTrackWithin, behind_within: judging.behindWithin, status_after: judging.statusAfter, fewest_counted: judging.fewestCounted },
    },
    period: now && { start: now.start, end: now.end },
    value: units(now?.value ?? null),
    expected: units(expected),
    status: status.kind,
    progress: judged.progress,
    expected_progress: judged.expected,
    pending: judged.pending && { status: judged.pending.kind, periods: judged.pending.periods, needed: judged.pending.needed },
  };
}
